import { collectionIds, type DeclaredCollection, declared } from '../../schemas/index.ts';
import { type EntryRow, type RowData, rowDataOf } from './entry-row.ts';
import { isBlob, type ListFile } from './list-file.ts';

type CollectionId = DeclaredCollection['id'];

/** A file in the branch that is published. */
export interface HostFile {
  /** `content/faq/a.yaml`. */
  readonly path: string;
  /** The id of its blob in git. */
  readonly id: string;
}

/** What is read from a git host. */
export interface RowHost {
  /** All files under content/, as they are now. */
  files(): Promise<readonly HostFile[]>;
  /** The texts of files by path, and of some others if they cost no request more; what is there no longer is missing. */
  texts(files: readonly HostFile[], others: readonly HostFile[]): Promise<ReadonlyMap<string, string>>;
}

/** What is in a section: the rows, or none when the one who asks has just these already. */
export interface ListedRows {
  readonly stamp: string;
  readonly rows?: readonly EntryRow[] | undefined;
}

/**
 * Lists sections of a git host. Rows of files that have not changed since the build come from the file of the build;
 * the others are read from the texts, once for each state of a file.
 */
export function hostRows(
  host: RowHost,
  built: () => Promise<ListFile>,
): (collection: CollectionId, stamp: string | undefined) => Promise<ListedRows> {
  const known = new Map<string, { readonly id: string; readonly data: RowData }>();
  const isKnown = ({ path, id }: HostFile): boolean => known.get(path)?.id === id;

  /** One after another: what one list reads for others, these need not read. */
  let before: Promise<unknown> = Promise.resolve();
  function learn(collection: CollectionId, all: readonly HostFile[]): Promise<void> {
    const mine = before.then(() => readMissing(collection, all));
    before = mine.catch(() => undefined);
    return mine;
  }

  async function readMissing(collection: CollectionId, all: readonly HostFile[]): Promise<void> {
    const unknownOf = (id: CollectionId) => entriesOf(all, id).filter((file) => !isKnown(file));
    const missing = unknownOf(collection);
    if (missing.length === 0) return;
    // These another list, or a search, will ask for.
    const others = collectionIds.filter((id) => id !== collection).flatMap(unknownOf);
    const texts = await host.texts(missing, others);
    for (const { path, id } of [...missing, ...others]) {
      const text = texts.get(path);
      if (text !== undefined) known.set(path, { id, data: rowDataOf(collectionOf(path), text) });
    }
  }

  return async (collection, stamp) => {
    const [all, list] = await Promise.all([host.files(), built()]);
    const own = entriesOf(all, collection);
    const current = own.map(({ path, id }) => `${path} ${id}`).join('\n');
    if (current === stamp) return { stamp };
    for (const { path, id } of all) {
      const [start, data] = list[path.slice(root.length)] ?? [];
      if (start !== undefined && data && isBlob(id, start)) known.set(path, { id, data });
    }
    await learn(collection, all);
    const rows = own.flatMap(({ path }) => {
      const row = known.get(path);
      return row ? [{ path, data: row.data }] : [];
    });
    return { stamp: current, rows };
  };
}

const root = 'content/';

const collectionOf = (path: string) => path.split('/')[1] as CollectionId;

/** The files of a section that can be entries: those that Decap lists. */
function entriesOf(files: readonly HostFile[], collection: CollectionId): HostFile[] {
  const folder = `${root}${collection}/`;
  const end = `.${declared(collection).format}`;
  return files.filter(
    ({ path }) => path.startsWith(folder) && path.endsWith(end) && !/^\.|\//.test(path.slice(folder.length)),
  );
}
