import * as z from 'zod';
import type { GateResult } from '../../gate/gate.ts';
import type { Entry } from '../../gate/judge.ts';
import type { SourceFile } from '../../gate/read-entry.ts';
import type { DeclaredCollection } from '../../schemas/index.ts';
import { type EntryRow, type RowData, rowDataOf } from './entry-row.ts';

/** By path under content/: the beginning of the file's blob id in git, or nothing, and the row. */
export const listFileSchema = z.record(
  z.string(),
  z.tuple([z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))]),
);

/** The rows of published entries, as public as the site: `/admin/spiski.json`. */
export type ListFile = Readonly<Record<string, readonly [blobStart: string, data: RowData]>>;

/** So many characters of a blob id tell whether a file has changed; a whole one would be most of the list. */
const blobStartLength = 16;

/** Whether a file on the git host is still the one that the build has read. */
export const isBlob = (blobId: string, start: string): boolean => start !== '' && blobId.startsWith(start);

/**
 * Lists what the public site shows of entries. Drafts, entries that are held back and files with a hidden name are not
 * in it, nor a row that says more than the site does. Of tutors it has what they allow to publish and no blob id, which
 * proves to somebody who guesses a file that the guess is right: theirs hold the terms of consents.
 */
export function listFileOf(
  { entries, hidden }: Pick<GateResult, 'entries' | 'hidden'>,
  sources: readonly SourceFile[],
  blobIdOf: (bytes: Uint8Array) => string,
): ListFile {
  const published = new Map([...entries.values()].flatMap((group) => [...group.values()].map((of) => [of.file, of])));
  return Object.fromEntries(
    sources.flatMap(({ path, bytes }) => {
      const entry = published.get(path);
      if (!entry || !bytes || hidden.has(path)) return [];
      const row = rowDataOf(entry.collection, new TextDecoder().decode(bytes));
      const shown = shownOf(row, entry);
      if (entry.collection === 'tutors') return [[path, ['', shown] as const]];
      const isWhole = Object.keys(shown).length === Object.keys(row).length;
      return isWhole ? [[path, [blobIdOf(bytes).slice(0, blobStartLength), shown] as const]] : [];
    }),
  );
}

/** The rows of a section as the build has published them. */
export function publishedRows(list: ListFile, collection: DeclaredCollection['id']): EntryRow[] {
  const rows = Object.entries(list).filter(([path]) => path.startsWith(`${collection}/`));
  return rows.map(([path, [, data]]) => ({ path: `content/${path}`, data }));
}

/** The part of a row that the published entry has too: the gate may have taken a name or a reference out. */
function shownOf(row: RowData, { data }: Entry): RowData {
  const shown = data as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(row).filter(([name, value]) => String(shown[name]) === String(value)));
}
