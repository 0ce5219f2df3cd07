import { leavesOf } from '../model/walk.ts';
import { signatureFields } from '../schemas/common.ts';
import { collections } from '../schemas/index.ts';
import { localWordsIn, type PutLocalWords } from '../text/local-words.ts';
import type { Entries } from './entries.ts';
import { GateCache } from './gate-cache.ts';
import type { Entry } from './judge.ts';

/** What others are called and have written stays as it is, and so do words that only the search reads. */
const untouched: ReadonlySet<unknown> = new Set([
  ...['authors', 'rights', 'source', 'reading', 'readingUnchecked', 'origin', 'aliases', 'notPersonal'],
  ...Object.keys(signatureFields),
]);

/**
 * Says in the centre's own words what shared entries say in those of the common base, by the dictionary of the settings
 * (docs/decisions/0112-local-words-are-put-at-the-gate.md). The files stay as they are.
 */
export function inLocalWords(entries: Entries, cache = new GateCache()): Entries {
  const site = entries.get('settings')?.get('site') as Entry<'settings'> | undefined;
  const words = site?.data.localWords ?? [];
  if (words.length === 0) return entries;
  const put = localWordsIn(words);
  const said = (entry: Entry): Entry =>
    isShared(entry) ? cache.said(words, entry, () => translated(entry, put)) : entry;
  return new Map(
    [...entries].map(([id, group]) => [id, new Map([...group].map(([address, entry]) => [address, said(entry)]))]),
  );
}

function isShared({ collection, data }: Entry): boolean {
  const { sharing } = collections[collection];
  return sharing === 'all' || (sharing === 'marked' && 'shared' in data && data.shared === true);
}

function translated(entry: Entry, put: PutLocalWords): Entry {
  const data = structuredClone(entry.data);
  for (const { field, value, path } of leavesOf(collections[entry.collection].fields, entry.data)) {
    const isText = typeof value === 'string' && (field.kind === 'text' || field.kind === 'prose');
    if (isText && !untouched.has(path[0])) setAt(data, path, put(value));
  }
  return { ...entry, data, body: put(entry.body) };
}

function setAt(data: object, path: readonly (string | number)[], value: string): void {
  let inner = data as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) inner = inner[key] as typeof inner;
  inner[path.at(-1) as string] = value;
}
