/** How many entries should answer a statement of the diagnostic: materials, techniques and tutorials together. */
export const fewestEntries = 5;

interface Statement {
  readonly id: string;
  readonly text: string;
  readonly file: string;
}

/** The statements that fewer entries than that answer, with their number; `answers` is one list for each entry. */
export function statementsWithFew(
  statements: readonly Statement[],
  answers: readonly (readonly string[])[],
): (Statement & { readonly count: number })[] {
  return statements
    .map(({ id, text, file }) => ({ id, text, file, count: answers.filter((items) => items.includes(id)).length }))
    .filter(({ count }) => count < fewestEntries);
}
