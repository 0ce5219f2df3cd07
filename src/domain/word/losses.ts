import { unzipSync } from 'fflate';

/** What a page can't have: the part of the .docx, the mark in it, the description for the editor. */
const lossMarks: readonly (readonly [part: RegExp, mark: RegExp, description: string])[] = [
  [/^word\/document\.xml$/, /<m:oMath[ >]/g, 'формулы: наберите их заново или вставьте картинкой'],
  [/^word\/document\.xml$/, /<c:chart /g, 'диаграммы: сохраните их картинкой и вставьте заново'],
  [/^word\/document\.xml$/, /<dgm:relIds /g, 'схемы SmartArt: сохраните их картинкой и вставьте заново'],
  [/^word\/document\.xml$/, /<w:object[ >]/g, 'вложенные объекты: таблицы Excel, звук и тому подобное'],
  [/^word\/document\.xml$/, /<w:(?:gridSpan|vMerge)[ />]/g, 'объединённые ячейки таблиц: проверьте эти таблицы'],
  [/^word\/comments\.xml$/, /<w:comment /g, 'примечания на полях: в тексте их нет'],
  [/^word\/document\.xml$/, /<w:(?:ins|del) /g, 'правки рецензента: все они приняты'],
  [/^word\/(?:header|footer)\d*\.xml$/, /<w:t[ >]/g, 'колонтитулы: в тексте их нет'],
];

/** Lists what of a .docx is lost or changed in the draft, with the number of places, one Russian line each. */
export function lossesIn(docx: Uint8Array): string[] {
  const parts = unzipSync(docx, { filter: ({ name }) => lossMarks.some(([part]) => part.test(name)) });
  const texts = Object.entries(parts).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const);
  return lossMarks.flatMap(([part, mark, description]) => {
    const places = texts.filter(([name]) => part.test(name)).flatMap(([, text]) => text.match(mark) ?? []);
    return places.length > 0 ? [`${description} (мест: ${places.length})`] : [];
  });
}
