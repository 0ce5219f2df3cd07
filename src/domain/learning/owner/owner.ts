import { cutText } from '../../text/characters.ts';

/** The teacher, as her documents name her. Each part may be empty. */
export interface Owner {
  readonly name: string;
  readonly post: string;
  readonly school: string;
}

export type OwnerPart = keyof Owner;

/** The labels of the parts, on the page and on paper. */
export const ownerLabels: Readonly<Record<OwnerPart, string>> = {
  name: 'Фамилия, имя, отчество',
  post: 'Должность',
  school: 'Школа',
};

export const ownerParts = Object.keys(ownerLabels) as readonly OwnerPart[];

/** The longest part, in characters. */
export const maxPart = 150;

/** Nobody that is known. */
export const noOwner: Owner = { name: '', post: '', school: '' };

/** One line of words: without ends of lines, marks that can't be seen and spaces at its ends. */
export function lineOf(typed: unknown, max = maxPart): string {
  if (typeof typed !== 'string') return '';
  const line = typed.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return cutText(line.trim(), max).trim();
}

/** Reads what is stored or sent; what is not words is empty. */
export function readOwner(value: unknown): Owner {
  const { name, post, school } = Object(value) as Record<string, unknown>;
  return { name: lineOf(name), post: lineOf(post), school: lineOf(school) };
}

/** Reads the stored text; a text that is none gives nobody. */
export function readStoredOwner(text: string | null): Owner {
  try {
    return readOwner(JSON.parse(text ?? ''));
  } catch {
    return noOwner;
  }
}

/** Whether nothing is known. */
export const isNobody = (owner: Owner): boolean => ownerParts.every((part) => owner[part] === '');

/** «Иванова Анна Викторовна, учитель начальных классов, школа № 4»: what is known, in a line. */
export const ownerLine = (owner: Owner): string =>
  ownerParts
    .map((part) => owner[part])
    .filter(Boolean)
    .join(', ');

/** «Иванова А. В.» of a full name; any other name as it is. */
export function initialsOf(name: string): string {
  const [, surname, first = '', father] = /^(\p{Lu}[\p{L}-]*) (\p{Lu})\p{Ll}+(?: (\p{Lu})\p{Ll}+)?$/u.exec(name) ?? [];
  if (surname === undefined) return name;
  return [surname, `${first}.`, ...(father ? [`${father}.`] : [])].join('\u00A0');
}
