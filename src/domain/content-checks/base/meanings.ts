/** What the check needs of an entry of the glossary. */
export interface Term {
  readonly file: string;
  readonly term: string;
  readonly abbr: readonly string[];
  readonly notConfuse: readonly { readonly abbr?: string | undefined; readonly meaning: string }[];
}

/** A name of two entries of the glossary, neither of which tells the reader of the other meaning. */
export interface SharedName {
  readonly name: string;
  readonly files: readonly [string, string];
}

/** Names and abbreviations that two terms bear without a word of it in «Не путать». */
export function sharedNames(terms: readonly Term[]): SharedName[] {
  const first = new Map<string, Term>();
  return terms.flatMap((term) =>
    namesOf(term).flatMap((name) => {
      const other = first.get(name);
      if (!other) first.set(name, term);
      if (!other || other === term || (tells(other, term) && tells(term, other))) return [];
      return [{ name, files: [other.file, term.file] as const }];
    }),
  );
}

const namesOf = ({ term, abbr }: Term): string[] => [...new Set([term, ...abbr].map((name) => name.toLowerCase()))];

/** Whether a term says that one of its names has the other meaning too. */
function tells({ notConfuse }: Term, { term }: Term): boolean {
  const words = wordsOf(term);
  return notConfuse.some(({ meaning }) =>
    words.some((word) => wordsOf(meaning).some((said) => said.slice(0, 5) === word.slice(0, 5))),
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[а-яё]{4,}/g) ?? [];
