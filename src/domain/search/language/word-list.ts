import { piecesOf, wordsOf } from './normalise.ts';
import { familyOf } from './stem.ts';
import type { Family } from './vocabulary.ts';

/** The families of all words of these pages; `pages` is one list of forms for each page. */
export function familiesIn(pages: Iterable<Iterable<string>>): Family[] {
  const families = new Map<string, { forms: Set<string>; pages: number }>();
  // Pages have most words in common.
  const keys = new Map<string, string>();
  for (const forms of pages) {
    const here = new Set<string>();
    for (const form of forms) {
      const key = keys.get(form) ?? familyOf(form);
      keys.set(form, key);
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

/** The different words of a text in their forms, without numbers and single letters. */
export function formsIn(text: string): ReadonlySet<string> {
  const forms = new Set<string>();
  for (const word of wordsOf(text)) {
    const { whole, parts } = piecesOf(word);
    for (const form of [whole, ...parts]) if (/^(?:[а-я]{2,}|[a-z]{2,})$/.test(form)) forms.add(form);
  }
  return forms;
}
