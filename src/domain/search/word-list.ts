import { piecesOf, wordsOf } from './normalise.ts';
import { familyOf } from './stem.ts';
import type { Family } from './vocabulary.ts';

/** The families of all words in these texts, one text a page; numbers and single letters are left out. */
export function familiesIn(texts: Iterable<string>): Family[] {
  const families = new Map<string, { forms: Set<string>; pages: number }>();
  for (const text of texts) {
    const here = new Set<string>();
    for (const form of formsIn(text)) {
      const key = familyOf(form);
      const family = families.get(key) ?? { forms: new Set(), pages: 0 };
      family.forms.add(form);
      families.set(key, family);
      here.add(key);
    }
    for (const key of here) {
      const family = families.get(key);
      if (family) family.pages += 1;
    }
  }
  return [...families.values()].map(({ forms, pages }) => ({
    forms: [...forms],
    spread: Math.min(9, Math.floor(Math.log2(pages))),
  }));
}

function* formsIn(text: string): Generator<string> {
  for (const word of wordsOf(text)) {
    const { whole, parts } = piecesOf(word);
    for (const form of [whole, ...parts]) if (/^(?:[а-я]{2,}|[a-z]{2,})$/.test(form)) yield form;
  }
}
