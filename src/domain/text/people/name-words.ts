import { inCyrillic, inLatin, isLatin } from './letters.ts';
import { fold, type Readable } from './readable.ts';
import { formsOf } from './word-forms.ts';

/** The name of a person, in the nominative. */
export interface PersonName {
  readonly lastName: string;
  readonly firstName: string;
  readonly patronymic?: string | undefined;
}

/** What a word may be in the name of the person with this number; `half` is one of two surnames. */
interface Role {
  readonly person: number;
  readonly part: keyof PersonName | 'half';
}

/** A word of a text. */
export interface NameWord {
  /** As written, folded. */
  readonly text: string;
  readonly start: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Whether a full stop follows. */
  readonly hasStop: boolean;
  readonly roles: readonly Role[];
  /** The place of the double word that this word is a part of: «Иванова-Петрова». */
  readonly double: number | undefined;
}

/** The roles of a word. */
export type RolesOf = (word: string) => readonly Role[];

/** Knows all forms of these names, in Cyrillic and Latin letters. */
export function rolesIn(people: readonly PersonName[]): RolesOf {
  const roles = new Map<string, Role[]>();
  const add = (name: string, role: Role) => {
    const forms = formsOf(inCyrillic(fold(name.trim())));
    for (const key of new Set(forms.flatMap((form) => [form, inLatin(form)]))) {
      roles.set(key, [...(roles.get(key) ?? []), role]);
    }
  };
  for (const [person, { lastName, firstName, patronymic }] of people.entries()) {
    add(lastName, { person, part: 'lastName' });
    add(firstName, { person, part: 'firstName' });
    if (patronymic !== undefined) add(patronymic, { person, part: 'patronymic' });
    for (const half of /-/.test(lastName) ? lastName.split('-') : []) add(half, { person, part: 'half' });
  }
  const known = new Map<string, readonly Role[]>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const all = roles.get(inCyrillic(word)) ?? (isLatin(word) ? roles.get(inLatin(word)) : undefined) ?? none;
    if (known.size < 10_000) known.set(word, all);
    return all;
  };
}

const none: readonly Role[] = [];
const words = /(?:\p{L}|[03](?=\p{L}))+(?:-(?:\p{L}|[03](?=\p{L}))+)*/gu;
const labels = new Set(['фамилия', 'имя', 'отчество', 'инициалы', 'фио']);

/** The words of a text; what nobody is called is not one: «Фамилия: Иванова». */
export function wordsOf({ text }: Readable, rolesOf: RolesOf): NameWord[] {
  const found: NameWord[] = [];
  let gap = '';
  let last = 0;
  const add = (word: string, start: number, double?: number): void => {
    // Nothing is that far from a name; and a long table of marks is not copied for each word.
    gap = gap.slice(0, 50) + text.slice(last, Math.min(start, last + 50));
    if (gap.includes('  ')) gap = gap.replace(/ {2,}/g, ' ');
    last = start + word.length;
    if (labels.has(word.toLowerCase())) return;
    const roles = rolesOf(word);
    const hasStop = text[last] === '.';
    found.push({ text: word, start, gap, hasStop, roles, double });
    gap = '';
  };
  for (const { 0: word, index } of text.matchAll(words)) {
    const isWhole = rolesOf(word).length > 0 || !/-|\p{Ll}\p{Lu}/u.test(word);
    // A hyphen of Latin letters is a space of names of files.
    const double = isLatin(word) ? undefined : index;
    if (isWhole) add(word, index);
    else
      for (const part of word.matchAll(/\p{Lu}*[^\p{Lu}-]*/gu)) if (part[0]) add(part[0], index + part.index, double);
  }
  return found;
}
