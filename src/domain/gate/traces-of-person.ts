import * as z from 'zod';
import { leavesOf } from '../model/walk.ts';
import { signatureFields } from '../schemas/common.ts';
import { collections } from '../schemas/index.ts';
import { addressOf } from '../site/addresses.ts';
import { withoutEnd } from '../text/edges.ts';
import { personFinder } from '../text/people/find-people.ts';
import type { PersonName } from '../text/people/name-words.ts';
import { fold } from '../text/people/readable.ts';
import type { RawEntry } from './read-entry.ts';

export type Path = readonly (string | number)[];

export interface NamedField {
  readonly file: string;
  readonly field: string;
  readonly isCertain: boolean;
}

interface Removed {
  readonly id: string;
  readonly addresses: readonly string[];
  readonly person: PersonName;
}

/** What of an entry goes without an editor, by the paths of its fields. */
interface Traces {
  /** References, and redirects to the person's page. */
  readonly references: readonly Path[];
  /** These and the fields that hold the name and no more: an author, a reviewer, who organised a meeting. */
  readonly all: readonly Path[];
}

/** In the order of the fields. */
export function tracesIn({ collection, data }: RawEntry, { id, addresses, person }: Removed): Traces {
  const references = new Map<string, Path>();
  const all = new Map<string, Path>();
  const name = (path: Path) => all.set(path.join('.'), path);
  const refer = (path: Path) => {
    references.set(path.join('.'), path);
    name(path);
  };
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    if (field.to !== undefined) {
      if (field.to !== 'tutors') continue;
      const items: unknown[] = Array.isArray(value) ? value : [];
      for (const [i, item] of items.entries()) if (item === id) refer([...path, i]);
      if (value === id) refer(path);
    } else if (typeof value !== 'string') continue;
    else if (path[0] === 'redirects' || path[0] === 'redirectFrom') {
      // Both ends of the line go.
      if (leadsTo(value, addresses)) refer(path.slice(0, 2));
    } else if (isNameAlone(value, person)) {
      name(path);
      // The day of a signature says nothing without the name.
      const [first] = path;
      if (typeof first === 'string' && first in signatureFields) name([first.replace(/By$/, 'On')]);
    }
  }
  return { references: [...references.values()], all: [...all.values()] };
}

/** The addresses of the page of a tutor's entry, the former ones too. */
export function addressesOf({ id, data }: RawEntry): string[] {
  const { address, redirectFrom = [] } = addressRule.safeParse(data).data ?? {};
  const names = [...new Set([address ?? id, id])];
  return [...names.map((name) => addressOf('tutors', name)), ...redirectFrom];
}

const addressRule = z.object({ address: z.string().optional(), redirectFrom: z.array(z.string()).optional() });

const withoutSlash = (address: string) => withoutEnd(address.split(/[?#]/, 1)[0] ?? '', '/');

function leadsTo(value: string, addresses: readonly string[]): boolean {
  return addresses.some((address) => withoutSlash(address) === withoutSlash(value));
}

/** Whether a text is the person's name and nothing else: «Ёлкина Мария», «М. И. Ёлкина». */
function isNameAlone(text: string, person: PersonName): boolean {
  if (
    text.length > 100 ||
    !personFinder([person])
      .find(text)
      .some(({ isCertain }) => isCertain)
  )
    return false;
  const plain = (part: string) => fold(part).toLowerCase();
  const parts = [person.lastName, person.firstName, person.patronymic ?? ''].map(plain);
  const words = plain(text).match(/\p{L}+/gu) ?? [];
  return words.every((word) => parts.some((part) => part === word || (word.length === 1 && part.startsWith(word))));
}

/** Texts that link to the person's page. */
export function linksIn({ file, collection, data, body }: RawEntry, addresses: readonly string[]): NamedField[] {
  const texts = [...leavesOf(collections[collection].fields, data)].map(({ value, path }) => [path.join('.'), value]);
  return [...texts, ['body', body]].flatMap(([field, text]) =>
    typeof text === 'string' && addresses.some((address) => text.includes(withoutSlash(address)))
      ? [{ file, field: `${field}, ссылка`, isCertain: true }]
      : [],
  );
}
