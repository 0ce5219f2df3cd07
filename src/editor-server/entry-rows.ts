import { type Dirent, lstatSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tryRead } from '../adapters/files.ts';
import { hashOf } from '../adapters/write-steps.ts';
import { type EntryRow, rowDataOf } from '../domain/editor/lists/entry-row.ts';
import type { RequestOf } from '../domain/editor/requests/file-request.ts';
import { collectionIds, type DeclaredCollection, declared } from '../domain/schemas/index.ts';
import { maxBytes } from './handler.ts';

type CollectionId = DeclaredCollection['id'];

/** The rows of a section: all of them, or none when the page that asks has just these. */
export interface ListedRows {
  /** Changes with any file of the section. */
  readonly stamp: string;
  readonly rows?: readonly EntryRow[];
}

/** Rows by the place of their file, each with the state of the file that it was read from. */
const known = new Map<string, { readonly state: string; readonly row: EntryRow }>();

/** Lists the entries of a section. Only files that have changed since the last time are read. */
export async function entryRows(
  contentDir: string,
  { collection, stamp: has }: RequestOf<'entryRows'>['params'],
): Promise<ListedRows> {
  const files = await filesOf(contentDir, collection);
  const stamp = hashOf(files.map(({ name, state }) => `${name} ${state}`).join('\n'));
  if (stamp === has) return { stamp };
  const rows: EntryRow[] = [];
  for (const file of files) rows.push(await rowOf(contentDir, collection, file));
  return { stamp, rows };
}

/** Reads the rows of all sections, so that the first list need not wait. */
export async function readAheadRows(contentDir: string): Promise<void> {
  for (const collection of collectionIds) {
    // A folder that can't be read is told to the editor who opens its list.
    await entryRows(contentDir, { collection }).catch(() => undefined);
  }
}

interface FoundFile {
  readonly name: string;
  /** A text that changes when the file does. */
  readonly state: string;
  readonly size: number;
}

async function filesOf(contentDir: string, collection: CollectionId): Promise<FoundFile[]> {
  const folder = join(contentDir, collection);
  const entries = await tryRead(readdir(folder, { withFileTypes: true }));
  if (typeof entries === 'string') return [];
  const isEntry = ({ name }: Dirent) => name.endsWith(`.${declared(collection).format}`) && !name.startsWith('.');
  return entries
    .filter((entry) => entry.isFile() && isEntry(entry))
    .flatMap(({ name }) => {
      // For thousands of files the promises alone would take longer than this.
      const found = lstatSync(join(folder, name), { throwIfNoEntry: false });
      if (!found?.isFile()) return [];
      const { ctimeMs, mtimeMs, ino, size } = found;
      return [{ name, state: `${ctimeMs} ${mtimeMs} ${ino} ${size}`, size }];
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function rowOf(
  contentDir: string,
  collection: CollectionId,
  { name, state, size }: FoundFile,
): Promise<EntryRow> {
  const file = join(contentDir, collection, name);
  const before = known.get(file);
  if (before?.state === state) return before.row;
  // What is too big, or can't be read, is listed like a file with a fault.
  const text = size > maxBytes ? '' : await readFile(file, 'utf8').catch(() => '');
  // Another list, or the reading ahead, may have read it meanwhile: then that row is the one.
  const meanwhile = known.get(file);
  if (meanwhile?.state === state) return meanwhile.row;
  const row = { path: `content/${collection}/${name}`, data: rowDataOf(collection, text) };
  known.set(file, { state, row });
  return row;
}
