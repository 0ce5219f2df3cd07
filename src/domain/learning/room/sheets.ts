/**
 * Which sheets a stage needs, by the names that its materials give them: «Лист 2. Работы», «листы „План“ и „Прогноз“»,
 * or the beginning of a name in quotes. Gives the places of the titles.
 */
export function sheetsNamed(materials: readonly string[], titles: readonly string[]): number[] {
  const lines = materials.map(plain);
  const names = materials.flatMap((line) => [...line.matchAll(/«([^«»]{5,})»/g)].map(([, name = '']) => plain(name)));
  return titles.flatMap((title, i) => {
    const wanted = plain(title);
    const number = numbered.exec(wanted)?.[0];
    const isNamed =
      lines.some((line) => line.includes(wanted) || (number !== undefined && numbered.exec(line)?.[0] === number)) ||
      names.some((name) => wanted.startsWith(name));
    return isNamed ? [i] : [];
  });
}

const numbered = /^лист \d+\b/;

/** Letters alone: quotes, dots at the end, «ё» and no-break spaces differ from author to author. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[«»„“"]/g, '')
    .replace(/\s/g, ' ')
    .trim();
