import * as z from 'zod/mini';
import type { HostFile, RowHost } from '../../../src/domain/editor/lists/host-rows.ts';
import { type EntryHost, textsFrom } from './host.ts';

interface Asked {
  readonly url: string;
  readonly method?: string;
  readonly headers?: object;
  readonly params?: object;
  readonly body?: string;
}

/** The part of Decap's GitLab backend that is used here. */
export interface GitLabBackend extends EntryHost {
  readonly branch: string;
  readonly repo: string;
  api: {
    readonly apiRoot: string;
    readonly repoURL: string;
    request(asked: Asked): Promise<Response>;
    readFile(path: string, id: string): Promise<string>;
  };
}

const treeSchema = z.array(z.object({ id: z.string(), path: z.string(), type: z.string() }));
const blobs = z.object({ nodes: z.array(z.object({ path: z.string(), rawBlob: z.nullable(z.string()) })) });
const answerSchema = z.object({
  data: z.optional(
    z.nullable(z.object({ project: z.nullable(z.object({ repository: z.nullable(z.object({ blobs })) })) })),
  ),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
});
const query =
  'query texts($repo: ID!, $branch: String!, $paths: [String!]!) { project(fullPath: $repo) { repository { ' +
  'blobs(ref: $branch, paths: $paths) { nodes { path rawBlob } } } } }';

/** Reads a GitLab: all names with one request, texts by GraphQL with one for each hundred. */
export function gitLabHost(gitlab: GitLabBackend): RowHost {
  return {
    files: () => filesOf(gitlab),
    texts: textsFrom({
      name: 'GitLab',
      // It refuses a query of more than 250 points: a hundred paths are 216. It has no longer pages either.
      atOnce: 100,
      many: (files) => textsOf(gitlab, files),
      one: ({ path, id }) => gitlab.api.readFile(path, id),
    }),
  };
}

async function filesOf(gitlab: GitLabBackend): Promise<HostFile[]> {
  const whole = await askTree(gitlab, { pagination: 'none' });
  if (whole.ok && !whole.headers.get('X-Next-Page')) return blobsIn(whole);
  console.warn(`GitLab lists its files in parts: ${whole.status}. Since 15.3 it gives them at once.`);
  const files: HostFile[] = [];
  for (let page = '1'; page; ) {
    const part = await askTree(gitlab, { per_page: 100, page });
    if (!part.ok) throw new Error(`GitLab does not list the files of the repository: ${part.status}`);
    files.push(...(await blobsIn(part)));
    page = part.headers.get('X-Next-Page') ?? '';
  }
  return files;
}

const askTree = ({ api, branch }: GitLabBackend, how: object): Promise<Response> =>
  api.request({
    url: `${api.repoURL}/repository/tree`,
    params: { path: 'content', ref: branch, recursive: true, ...how },
  });

async function blobsIn(tree: Response): Promise<HostFile[]> {
  return treeSchema.parse(await tree.json()).filter(({ type }) => type === 'blob');
}

async function textsOf({ api, branch, repo }: GitLabBackend, files: readonly HostFile[]): Promise<Map<string, string>> {
  const url = api.apiRoot.replace(/\/v4$/, '/graphql');
  if (url === api.apiRoot) throw new Error(`The address of GraphQL is not known: ${url}`);
  const response = await api.request({
    url,
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ query, variables: { repo, branch, paths: files.map(({ path }) => path) } }),
  });
  const { data, errors } = answerSchema.parse(await response.json());
  const nodes = data?.project?.repository?.blobs.nodes;
  if (errors || !nodes) throw new Error(errors?.[0]?.message ?? `No answer: ${response.status}`);
  return new Map(nodes.flatMap(({ path, rawBlob }) => (rawBlob === null ? [] : [[path, rawBlob]])));
}
