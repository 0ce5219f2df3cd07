import * as z from 'zod/mini';
import type { HostFile, RowHost } from '../../../src/domain/editor/lists/host-rows.ts';
import { type EntryHost, textsFrom } from './host.ts';

/** The part of Decap's GitHub backend that is used here. */
export interface GitHubBackend extends EntryHost {
  readonly branch: string;
  api: {
    readonly apiRoot: string;
    readonly repoURL: string;
    readonly repoOwner: string;
    readonly repoName: string;
    request(path: string, options?: object): Promise<unknown>;
    readFile(path: string, id: string): Promise<string>;
  };
  getEntry(path: string): Promise<{ file: object; data: string }>;
}

const treeSchema = z.object({
  tree: z.array(z.object({ path: z.string(), type: z.string(), sha: z.string(), size: z.optional(z.number()) })),
  truncated: z.boolean(),
});
const blob = z.nullable(z.object({ text: z.nullable(z.string()), isTruncated: z.boolean() }));
const answerSchema = z.object({
  data: z.nullable(z.object({ repository: z.nullable(z.record(z.string(), blob)) })),
  errors: z.optional(z.array(z.object({ message: z.string() }))),
});

/** Reads a GitHub: all names with one request, texts by GraphQL with one for each hundred. */
export function gitHubHost(github: GitHubBackend): RowHost {
  return {
    files: () => filesOf(github),
    texts: textsFrom({
      name: 'GitHub',
      atOnce: 100,
      many: (files) => textsOf(github, files),
      one: ({ path, id }) => github.api.readFile(path, id),
    }),
  };
}

async function filesOf({ api, branch }: GitHubBackend): Promise<HostFile[]> {
  const answer = await api.request(`${api.repoURL}/git/trees/${branch}:content`, { params: { recursive: 1 } });
  const { tree, truncated } = treeSchema.parse(answer);
  if (truncated) throw new Error('GitHub does not list so many files at once');
  return tree
    .filter(({ type }) => type === 'blob')
    .map(({ path, sha, size }) => ({ path: `content/${path}`, id: sha, ...(size === undefined ? {} : { size }) }));
}

async function textsOf({ api }: GitHubBackend, files: readonly HostFile[]): Promise<Map<string, string>> {
  const fields = files.map(({ id }, index) => `f${index}: object(oid: "${id}") { ... on Blob { text isTruncated } }`);
  const query = `query texts($owner: String!, $name: String!) { repository(owner: $owner, name: $name) { ${fields.join(' ')} } }`;
  // An Enterprise Server has GraphQL beside version 3 of its API.
  const path = api.apiRoot.endsWith('/v3') ? '/../graphql' : '/graphql';
  const variables = { owner: api.repoOwner, name: api.repoName };
  const answer = await api.request(path, { method: 'POST', body: JSON.stringify({ query, variables }) });
  const { data, errors } = answerSchema.parse(answer);
  const found = data?.repository;
  if (errors || !found) throw new Error(errors?.[0]?.message ?? 'No answer');
  return new Map(
    files.flatMap(({ path: file }, index) => {
      const text = found[`f${index}`];
      if (typeof text?.text !== 'string' || text.isTruncated) throw new Error(`${file}: no whole text`);
      return [[file, text.text]];
    }),
  );
}
