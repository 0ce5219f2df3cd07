import * as z from 'zod';
import type { CollectionId } from '../model/collection-id.ts';
import { collections } from '../schemas/index.ts';
import { personFinder } from '../text/people/find-people.ts';
import type { PersonName } from '../text/people/name-words.ts';
import { personRule } from './consent.ts';
import { withoutPaths } from './prune.ts';
import type { RawEntry } from './read-entry.ts';
import { mentionsIn } from './redact-people.ts';
import { addressesOf, linksIn, type NamedField, type Path, tracesIn } from './traces-of-person.ts';

/** The changes that remove a person from content/. */
export interface Removal {
  /** Entries to save again, without the references to the person. */
  readonly changed: readonly { entry: RawEntry; data: unknown }[];
  /**
   * Files to delete: the person's own entry, entries that are not valid without it, a photo that no other entry uses.
   */
  readonly deleted: readonly string[];
  /** Fields that an editor must rewrite, for they hold the name or the person alone; or look at, if it is not certain. */
  readonly named: readonly NamedField[];
  /** The addresses under which the person's page was published; search engines may know any of them. */
  readonly addresses: readonly string[];
}

/** What may name a person beside entries: the name of an upload, a comment among fields, a list of words. */
export interface TextBeside {
  readonly file: string;
  readonly field: string;
  readonly text: string;
}

/**
 * Plans the removal of a tutor from all entries. Without such a tutor it is `missing`; `nameless` when the entry has no
 * name that could be looked for elsewhere.
 */
export function removalOf(
  id: string,
  entries: readonly RawEntry[],
  beside: readonly TextBeside[] = [],
): Removal | 'missing' | 'nameless' {
  const own = entries.find((entry) => entry.collection === 'tutors' && entry.id === id);
  if (!own) return 'missing';
  const found = nameRule.safeParse(own.data);
  if (!found.success) return 'nameless';
  const person = found.data;
  const addresses = addressesOf(own);
  const others = entries.filter((entry) => entry !== own);
  const changed: { entry: RawEntry; data: unknown }[] = [];
  const deleted = [own.file];
  const orphaned: NamedField[] = [];
  for (const entry of others) {
    const { references, all } = tracesIn(entry, { id, addresses, person });
    const data =
      withoutPerson(entry.collection, entry.data, all) ?? withoutPerson(entry.collection, entry.data, references);
    if (data !== undefined) changed.push({ entry, data });
    // An entry with a text is kept even without its author; one without a text (hours of consultation) is deleted.
    else if (references.length === 0) continue;
    else if (entry.body.trim() === '') deleted.push(entry.file);
    else
      orphaned.push({ file: entry.file, field: references.map((path) => path.join('.')).join(', '), isCertain: true });
  }
  const isShared = others.some(({ data, body }) => JSON.stringify([data, body]).includes(person.photo ?? '\n'));
  if (person.photo && !isShared) deleted.push(person.photo);
  const left = others.filter(({ file }) => !deleted.includes(file));
  const rest = left.map((entry) => ({
    ...entry,
    data: changed.find((one) => one.entry === entry)?.data ?? entry.data,
  }));
  const named = [...orphaned, ...rest.flatMap((entry) => [...namedIn(entry, person), ...linksIn(entry, addresses)])];
  return { changed, deleted, named: [...named, ...namedBeside(beside, person, deleted)], addresses };
}

/** The data without the references, or without the list items that contain them; undefined when both are invalid. */
function withoutPerson(collection: CollectionId, data: unknown, paths: readonly Path[]): unknown {
  if (paths.length === 0) return undefined;
  const { schema } = collections[collection];
  const items = paths.map((path) => path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1));
  const canGo = items.every(({ length }) => length > 0);
  const tries = [withoutPaths(data, paths), ...(canGo ? [withoutPaths(data, items)] : [])];
  return tries.find((rest) => schema.safeParse(rest).success);
}

function namedBeside(beside: readonly TextBeside[], person: PersonName, deleted: readonly string[]): NamedField[] {
  const finder = personFinder([person]);
  return beside
    .filter(({ file }) => !deleted.includes(file))
    .flatMap(({ file, field, text }) => {
      const uses = finder.find(text);
      return uses.length > 0 ? [{ file, field, isCertain: uses.some(({ isCertain }) => isCertain) }] : [];
    });
}

/** A photograph that is no path is no reason to leave the person where it is. */
const nameRule = personRule.extend({ photo: z.string().optional().catch(undefined) });

function namedIn({ file, collection, id, data, body }: RawEntry, person: PersonName): NamedField[] {
  const mentions = mentionsIn({ collection, id, data: data as never, body }, personFinder([person]));
  return mentions.map(({ path, isCertain }) => ({ file, field: path.join('.') || 'имя файла', isCertain }));
}
