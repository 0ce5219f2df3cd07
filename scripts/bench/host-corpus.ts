import { blobIdOf } from '../../src/adapters/blob-id.ts';
import { type ListFile, listFileOf } from '../../src/domain/editor/lists/list-file.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { pictureName } from './grow/pictures.ts';
import { growSite, sourceOf } from './grow/site.ts';

/** A site of many entries as it lies at a git host, with what its last build has published. */
export interface HostCorpus {
  /** All files of the repository, by path: `content/faq/a.yaml`. */
  readonly files: Readonly<Record<string, string>>;
  /** The `/admin/spiski.json` of the build. */
  readonly lists: ListFile;
  /** The paths of entries that are drafts. */
  readonly drafts: readonly string[];
}

/** So many entries have one draft among them. */
const entriesForADraft = 50;

/** Grows a site of `size` entries, some of them drafts, as it stands at `now`. */
export function growHosted(size: number, now: Date): HostCorpus {
  const { entries, pictures, files: downloads } = growSite(size, now);
  const drafts: string[] = [];
  const sources = entries.map((entry, place) => {
    const { path, text } = sourceOf(entry);
    // What others refer to would take them along.
    if (place % entriesForADraft > 0 || !/^(?:events|materials)\//.test(path)) return { path, text };
    drafts.push(`content/${path}`);
    return { path, text: text.replace(/^status: .*$/m, 'status: черновик') };
  });
  const uploads = [...Array.from({ length: pictures }, (_, place) => pictureName(place)), ...downloads.keys()];
  const files = sources.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  // Lists know nothing of prose, and to read it takes most of the time.
  const parse = () => ({ type: 'root' as const, children: [] });
  const judged = gate(files, { parse, now, media: new Map(uploads.map((path) => [path, []])) });
  return {
    files: Object.fromEntries([
      ...sources.map(({ path, text }) => [`content/${path}`, text]),
      ...uploads.map((path) => [`content/${path}`, path]),
    ]),
    lists: listFileOf(judged, files, blobIdOf),
    drafts,
  };
}
