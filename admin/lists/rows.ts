import type { EntryRow } from '../../src/domain/editor/lists/entry-row.ts';
import type { FoundRow } from '../../src/domain/editor/lists/found-rows.ts';
import type { ListedRows } from '../../src/domain/editor/lists/host-rows.ts';
import { collectionIds, type DeclaredCollection } from '../../src/domain/schemas/index.ts';

type CollectionId = DeclaredCollection['id'];

/** Where rows come from. */
export interface RowSource {
  /** Lists a section; `stamp` names the rows that the page has. */
  list(collection: CollectionId, stamp: string | undefined): Promise<ListedRows>;
  /** At a git host: the rows that the build has published; they may have changed since. */
  published?(collection: CollectionId): Promise<readonly EntryRow[]>;
}

interface Held {
  readonly stamp: string;
  readonly rows: readonly EntryRow[];
  readonly isOutdated: boolean;
}

/** So many milliseconds rows pass for new ones: the box of a search changes twice while a word is typed. */
export const freshFor = 2000;
const held = new Map<CollectionId, Held>();
const coming = new Map<CollectionId, Promise<readonly EntryRow[]>>();
let source: RowSource | undefined;
/** Counts what this page has changed. */
let turn = 0;
let allAskedAt = Number.NEGATIVE_INFINITY;

/** Says where rows come from. Without it lists are Decap's. */
export function setRowSource(from: RowSource): void {
  source = from;
}

export const hasRowSource = (): boolean => source !== undefined;

/** Whether the rows are those of a git host, where Decap can read every file when they fail. */
export const isAtHost = (): boolean => source?.published !== undefined;

/** How many times this page has changed entries. */
export const changesSoFar = (): number => turn;

/** Gives what is made of rows or, when there are none to be had, what Decap makes in its own way. */
export async function byRows<Result>(make: () => Promise<Result>, byDecap: () => Promise<Result>): Promise<Result> {
  if (!source) return byDecap();
  try {
    return await make();
  } catch (error) {
    if (!isAtHost()) throw error;
    console.error('The git host gives no rows: Decap reads every file instead.', error);
    return byDecap();
  }
}

/** The rows of a section as they are now. */
export function freshRows(collection: CollectionId): Promise<readonly EntryRow[]> {
  const before = coming.get(collection);
  if (before) return before;
  const asked = ask(collection).finally(() => {
    if (coming.get(collection) === asked) coming.delete(collection);
  });
  coming.set(collection, asked);
  return asked;
}

/** The rows of a section as this page knows them: at once, unless it knows none or has changed some. */
export async function knownRows(collection: CollectionId): Promise<readonly EntryRow[]> {
  const known = held.get(collection);
  return known && !known.isOutdated ? known.rows : freshRows(collection);
}

/** The rows of a section that are here without asking for them; perhaps not the newest. */
export async function rowsAtHand(collection: CollectionId): Promise<readonly EntryRow[] | undefined> {
  return held.get(collection)?.rows ?? source?.published?.(collection);
}

/** The known rows of several sections. */
export async function knownRowsOf(collections: readonly CollectionId[]): Promise<FoundRow[]> {
  const lists = await Promise.all(
    collections.map(async (collection) => (await knownRows(collection)).map((row) => ({ collection, row }))),
  );
  return lists.flat();
}

/** Gets the rows of all sections anew, for a search that is about to begin. */
export async function readAllRows(): Promise<void> {
  if (!source || performance.now() - allAskedAt < freshFor) return;
  allAskedAt = performance.now();
  // What can't be had now is asked for again by the search itself, which tells why.
  for (const collection of collectionIds) await freshRows(collection).catch(() => undefined);
}

/** This page has changed entries: what it knows is asked anew. */
export function forgetRows(): void {
  turn += 1;
  coming.clear();
  for (const [collection, known] of held) held.set(collection, { ...known, isOutdated: true });
}

async function ask(collection: CollectionId): Promise<readonly EntryRow[]> {
  if (!source) throw new Error('Nobody was told where rows come from');
  const [before, asked] = [held.get(collection), turn];
  const { stamp, rows = before?.rows ?? [] } = await source.list(collection, before?.stamp);
  // A list that was on its way when this page saved may not have what was saved.
  held.set(collection, { stamp, rows, isOutdated: asked !== turn });
  return rows;
}
