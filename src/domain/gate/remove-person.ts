import type { CollectionId } from '../model/collection-id.ts';
import { leavesOf } from '../model/walk.ts';
import { collections } from '../schemas/index.ts';
import type { RawEntry } from './read-entry.ts';
import { mentionsIn, type PersonWithoutConsent, patternOf } from './redact-people.ts';
import { withoutReferences } from './references.ts';

/** The changes that remove a person from content/. */
export interface Removal {
  /** Entries to rewrite without the references to the person. */
  readonly changed: readonly { entry: RawEntry; data: unknown }[];
  /** Files to delete: the person's entry, entries that are invalid without it, photos that no other entry uses. */
  readonly deleted: readonly string[];
  /** Places to edit by hand: the name in a text, or a required field that would be empty. */
  readonly named: readonly { file: string; field: string }[];
}

/** Plans the removal of a tutor from all entries; undefined when there is no such tutor. */
export function removalOf(id: string, entries: readonly RawEntry[]): Removal | undefined {
  const own = entries.find((entry) => entry.collection === 'tutors' && entry.id === id);
  if (!own) return undefined;
  const person = own.data as PersonWithoutConsent & { photo?: string };
  const others = entries.filter((entry) => entry !== own);
  const changed: { entry: RawEntry; data: unknown }[] = [];
  const deleted = [own.file];
  const orphaned: Removal['named'][number][] = [];
  for (const entry of others) {
    const paths = pathsTo(entry, id);
    if (paths.length === 0) continue;
    const data = without(entry.collection, entry.data, paths);
    if (data !== undefined) changed.push({ entry, data });
    // A text without its author stays; a consultation without its tutor is deleted.
    else if (entry.body.trim() === '') deleted.push(entry.file);
    else orphaned.push({ file: entry.file, field: paths.map((path) => path.join('.')).join(', ') });
  }
  const isShared = others.some(({ data, body }) => JSON.stringify([data, body]).includes(person.photo ?? '\n'));
  if (person.photo && !isShared) deleted.push(person.photo);
  const left = others.filter(({ file }) => !deleted.includes(file));
  return { changed, deleted, named: [...orphaned, ...left.flatMap((entry) => namedIn(entry, person))] };
}

type Path = readonly (string | number)[];

function pathsTo({ collection, data }: RawEntry, id: string): Path[] {
  return [...leavesOf(collections[collection].fields, data)].flatMap(({ field, value, path }): Path[] => {
    if (field.to !== 'tutors') return [];
    if (Array.isArray(value)) return value.flatMap((one, i) => (one === id ? [[...path, i]] : []));
    return value === id ? [path] : [];
  });
}

/** The data without the references or the list items with them; undefined when it would be invalid. */
function without(collection: CollectionId, data: unknown, paths: readonly Path[]): unknown {
  const { schema } = collections[collection];
  const items = paths.map((path) => path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1));
  const canGo = items.every(({ length }) => length > 0);
  const tries = [withoutReferences(data, paths), ...(canGo ? [withoutReferences(data, items)] : [])];
  return tries.find((rest) => schema.safeParse(rest).success);
}

function namedIn(
  { file, collection, data, body }: RawEntry,
  person: PersonWithoutConsent,
): { file: string; field: string }[] {
  const mentions = mentionsIn({ collection, data: data as never, body }, patternOf(person));
  return mentions.map(({ path }) => ({ file, field: path.join('.') }));
}
