import { blobIdOf } from '../../src/adapters/blob-id.ts';

/** A part of the API that a GitLab may lack: it is old, or its owner has turned it off. */
export type Lacking = 'GraphQL' | 'a tree without pages' | 'a recursive tree';

type Files = ReadonlyMap<string, { readonly text: string }>;
interface Answer {
  readonly status: number;
  readonly value: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

const ids = new Map<string, string>();

function idOf(text: string): string {
  const known = ids.get(text) ?? blobIdOf(Buffer.from(text));
  ids.set(text, known);
  return known;
}

/** `GET /projects/:id/repository/tree`: by pages of 20, or up to 100, or whole when it is recursive. */
export function treeOf(files: Files, params: URLSearchParams, lacks: ReadonlySet<Lacking>): Answer {
  const folder = `${params.get('path') ?? ''}/`;
  const isRecursive = params.get('recursive') === 'true';
  if (isRecursive && lacks.has('a recursive tree')) return { status: 500, value: { message: '500 Internal Error' } };
  const isWhole = params.get('pagination') === 'none';
  if (isWhole && (lacks.has('a tree without pages') || !isRecursive))
    return { status: 400, value: { error: 'pagination does not have a valid value' } };
  const inside = [...files].filter(([path]) => path.startsWith(folder)).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const folders = new Set(inside.flatMap(([path]) => foldersOf(path.slice(folder.length), isRecursive)));
  const entries = [
    ...[...folders].map((path) => ({ id: idOf(path), type: 'tree', path: folder + path, mode: '040000' })),
    ...inside
      .filter(([path]) => isRecursive || !path.slice(folder.length).includes('/'))
      .map(([path, { text }]) => ({ id: idOf(text), type: 'blob', path, mode: '100644' })),
  ].map((entry) => ({ ...entry, name: entry.path.split('/').at(-1) }));
  if (isWhole) return { status: 200, value: entries };
  const size = Math.min(100, Number(params.get('per_page') ?? 20));
  const page = Number(params.get('page') ?? 1);
  const pages = Math.max(1, Math.ceil(entries.length / size));
  const next = page < pages ? String(page + 1) : '';
  const headers = {
    'x-page': String(page),
    'x-per-page': String(size),
    'x-next-page': next,
    'x-total': String(entries.length),
    'x-total-pages': String(pages),
    ...(next && { link: `<${linkTo(params, next, size)}>; rel="next"` }),
  };
  return { status: 200, value: entries.slice((page - 1) * size, page * size), headers };
}

/** `a/b/c.mdx` → `a`, and `a/b` when the tree is recursive. */
function foldersOf(path: string, isRecursive: boolean): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.slice(0, isRecursive ? undefined : 1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function linkTo(params: URLSearchParams, page: string, size: number): string {
  const query = new URLSearchParams(params);
  query.set('page', page);
  query.set('per_page', String(size));
  return `https://git.example.ru/api/v4/projects/centr%2Fsajt/repository/tree?${query}`;
}

/** `POST /api/graphql` for the one query that editors send: texts by their paths, in pages of a hundred. */
export function blobsOf(files: Files, body: string | null): Answer {
  const { query, variables } = JSON.parse(body ?? '{}') as { query: string; variables: Record<string, unknown> };
  const [, fields] = /blobs\(ref: \$branch, paths: \$paths\) \{ nodes \{ ([\w ]+) \} \}/.exec(query) ?? [];
  const paths = variables['paths'] as string[];
  if (!fields || variables['repo'] !== 'centr/sajt' || variables['branch'] !== 'main')
    return { status: 200, value: { data: { project: null } } };
  // A connection of a hundred doubles what is within: GitLab, app/graphql/types/base_field.rb.
  const points = 2 * (fields.split(' ').length + 3 + paths.length) + 6;
  if (points > 250) return refused(`Query has complexity of ${points}, which exceeds max complexity of 250`);
  const found = paths.flatMap((path) => ({ path, text: files.get(path)?.text }));
  const nodes = found.flatMap(({ path, text }) =>
    text === undefined ? [] : [pick(fields, { path, oid: idOf(text), rawBlob: text })],
  );
  const size = found.reduce((sum, { text = '' }) => sum + Buffer.byteLength(text), 0);
  if (size > 20 * 1024 ** 2) return refused(`Max blobs size limit exceeded (${size} / 20 MiB).`);
  return { status: 200, value: { data: { project: { repository: { blobs: { nodes: nodes.slice(0, 100) } } } } } };
}

const refused = (message: string): Answer => ({ status: 200, value: { errors: [{ message }] } });

const pick = (names: string, from: Readonly<Record<string, string>>): Record<string, string | undefined> =>
  Object.fromEntries(names.split(' ').map((name) => [name, from[name]]));
