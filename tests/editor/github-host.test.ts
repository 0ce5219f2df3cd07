import { expect, it, vi } from 'vitest';
import { gitHubHost } from '../../admin/lists/hosts/github.ts';
import { blobIdOf } from '../../src/adapters/blob-id.ts';

const idOf = (text: string): string => blobIdOf(Buffer.from(text));

/** A GitHub as its documentation describes it (REST: git trees; GraphQL: objects of a repository), behind Decap's API. */
function makeGitHub(files: Readonly<Record<string, string>>) {
  const asked: string[] = [];
  const state = { hasGraphQL: true, isTruncated: false };
  const texts = new Map(Object.values(files).map((text) => [idOf(text), text]));
  const request = async (path: string, options: { body?: string } = {}): Promise<unknown> => {
    asked.push(path);
    if (path === '/repos/centr/sajt/git/trees/main:content') {
      const blobs = Object.entries(files).map(([name, text]) => ({
        ...{ path: name, mode: '100644', type: 'blob', sha: idOf(text), size: text.length, url: '' },
      }));
      const folder = { path: 'pages', mode: '040000', type: 'tree', sha: idOf('pages'), url: '' };
      return { sha: idOf('content'), url: '', tree: [folder, ...blobs], truncated: state.isTruncated };
    }
    if (path !== '/graphql' || !state.hasGraphQL) throw new Error(`404 ${path}`);
    const { query, variables } = JSON.parse(options.body ?? '');
    expect(variables).toEqual({ owner: 'centr', name: 'sajt' });
    const fields = [...query.matchAll(/(\w+): object\(oid: "(\w+)"\) \{ \.\.\. on Blob \{ text isTruncated \} \}/g)];
    return {
      data: {
        repository: Object.fromEntries(
          fields.map(([, name, id]) => [name, { text: texts.get(id), isTruncated: false }]),
        ),
      },
    };
  };
  const api = {
    ...{
      apiRoot: 'https://api.github.com',
      repoURL: '/repos/centr/sajt',
      repoOwner: 'centr',
      repoName: 'sajt',
      request,
    },
    readFile: async (path: string, id: string) => {
      asked.push(path);
      return texts.get(id) ?? '';
    },
  };
  const host = gitHubHost({
    branch: 'main',
    api,
    getMedia: async () => [],
    getEntry: async () => ({ file: {}, data: '' }),
  });
  return { host, asked, state };
}

const many = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`pages/p${n}.mdx`, `text ${n}`]));

it('lists all files under content/ with one request', async () => {
  const { host, asked } = makeGitHub({ 'pages/a.mdx': 'А', 'media/b.png': 'Б' });
  expect(await host.files()).toEqual([
    { path: 'content/pages/a.mdx', id: idOf('А'), size: 1 },
    { path: 'content/media/b.png', id: idOf('Б'), size: 1 },
  ]);
  expect(asked).toHaveLength(1);
});

it('refuses a list that GitHub has cut', async () => {
  const { host, state } = makeGitHub({ 'pages/a.mdx': 'А' });
  state.isTruncated = true;
  await expect(host.files()).rejects.toThrow('does not list so many files');
});

it('reads a hundred texts with a request, and fills up the last one', async () => {
  const { host, asked } = makeGitHub(many);
  const files = await host.files();
  const texts = await host.texts(files.slice(0, 120), files.slice(120));
  expect(asked.slice(1)).toEqual(['/graphql', '/graphql']);
  expect([...texts.keys()]).toEqual(files.map(({ path }) => path));
  expect(texts.get('content/pages/p7.mdx')).toBe('text 7');
});

it('reads texts one by one, and only those that are needed, when GraphQL fails; and says so', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { host, asked, state } = makeGitHub(many);
  state.hasGraphQL = false;
  const files = await host.files();
  const texts = await host.texts(files.slice(0, 3), files.slice(3));
  expect([...texts.values()]).toEqual(['text 0', 'text 1', 'text 2']);
  expect(asked.slice(2)).toHaveLength(3);
  expect(said.mock.calls.join()).toContain('GitHub gives no texts by GraphQL');
  said.mockRestore();
});
