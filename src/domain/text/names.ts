const collator = new Intl.Collator('ru', { ignorePunctuation: true, numeric: true });

/** Compares Russian strings for sorting: ё as е, numbers by value, punctuation ignored. */
export function compareRussian(a: string, b: string): number {
  return collator.compare(a, b);
}

interface Name {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic?: string | undefined;
}

/** «Иванова Анна Викторовна»: the form used in lists. */
export function fullName({ lastName, firstName, patronymic }: Name): string {
  return [lastName, firstName, patronymic].filter(Boolean).join(' ');
}

/** The first letter for an alphabetical index; Ё counts as Е. */
export function letterOf(word: string): string {
  const [first = ''] = word.replace(/^[^\p{L}]+/u, '');
  const letter = first.toUpperCase();
  return letter === 'Ё' ? 'Е' : letter;
}

/** «1–4 классы», «3 класс»; undefined for an empty list. */
export function gradesPhrase(grades: readonly string[]): string | undefined {
  const [first, last] = [grades[0], grades.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (grades.length === 1) return `${first}\u00A0класс`;
  const unbroken = Number(last) - Number(first) === grades.length - 1;
  return `${unbroken ? `${first}–${last}` : grades.join(', ')}\u00A0классы`;
}
