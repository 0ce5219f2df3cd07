const collator = new Intl.Collator('ru', { ignorePunctuation: true, numeric: true });

/** Compares Russian strings: ё beside е, numbers by value, quotes passed over. */
export function compareRussian(a: string, b: string): number {
  return collator.compare(a, b);
}

interface Name {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic?: string | undefined;
}

/** «Иванова Анна Викторовна»: the form of lists. */
export function fullName({ lastName, firstName, patronymic }: Name): string {
  return [lastName, firstName, patronymic].filter(Boolean).join(' ');
}

/** The first letter for an alphabet bar; Ё stands with Е. */
export function letterOf(word: string): string {
  const letter = word
    .replace(/^[^\p{L}]+/u, '')
    .charAt(0)
    .toUpperCase();
  return letter === 'Ё' ? 'Е' : letter;
}

/** «1–4 классы», «3 класс», or nothing when any class fits. */
export function gradesPhrase(grades: readonly string[]): string | undefined {
  const [first, last] = [grades[0], grades.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (grades.length === 1) return `${first}\u00A0класс`;
  const unbroken = Number(last) - Number(first) === grades.length - 1;
  return `${unbroken ? `${first}–${last}` : grades.join(', ')}\u00A0классы`;
}
