import { describe, expect, it } from 'vitest';
import { draftOfBranch, readFileRequest } from './file-request.ts';

const save = (path: string, assets: string[] = []) => ({
  action: 'persistEntry',
  params: {
    branch: 'main',
    dataFiles: [{ slug: 'a', path, raw: 'x' }],
    assets: assets.map((asset) => ({ path: asset, content: 'aGk=', encoding: 'base64' })),
    options: { collectionName: 'faq', commitMessage: 'x', useWorkflow: false, status: 'draft' },
  },
});
const hash = 'ab'.repeat(32);
const of = (action: string, params: object) => ({ action, params });

describe('the editor is let through', () => {
  it.each([
    [save('content/faq/a.yaml', ['content/media/a.png'])],
    [save('content/faq/приём-1.mdx')],
    [save('content/faq/Памятка (1).mdx')],
    [
      of('deleteFiles', {
        paths: ['content/faq/a.yaml', 'content/media/Снимок (2).jpg'],
        options: { commitMessage: 'x' },
      }),
    ],
    [of('entriesByFolder', { folder: 'content/topics', extension: 'mdx', depth: 1 })],
    [of('entryRows', { collection: 'topics', stamp: 'a' })],
    [of('getMedia', { mediaFolder: 'content/media' })],
    [of('getMedia', { mediaFolder: 'content/topics' })],
    [of('unpublishedEntry', { collection: 'faq', slug: 'a' })],
    [{ action: 'info' }],
  ])('%j', (body) => {
    expect(readFileRequest(body)?.action).toBe(body.action);
  });

  it('without what it need not send', () => {
    expect(readFileRequest(save('content/faq/a.yaml'))).toEqual({
      action: 'persistEntry',
      params: {
        dataFiles: [{ slug: 'a', path: 'content/faq/a.yaml', raw: 'x' }],
        assets: [],
        known: {},
        mergedWith: {},
        options: { collectionName: 'faq', commitMessage: 'x', status: 'draft' },
      },
    });
  });

  it('by the number of a draft', () => {
    expect(readFileRequest(of('unpublishedEntry', { id: 'faq/a' }))?.params).toEqual({ collection: 'faq', slug: 'a' });
  });
});

describe('nobody gets out of content/', () => {
  it.each([
    [save('src/code.ts')],
    [save('content/faq/a.ts')],
    [save('content/faq/../../src/a.yaml')],
    [save('content/faq/deeper/a.yaml')],
    [save('content/nothing/a.yaml')],
    [save('content/faq/.env.yaml')],
    [save('/content/faq/a.yaml')],
    [save('content/faq/a.yaml', ['content/media/../../.env'])],
    [save('content/faq/a.yaml', ['content/media/.env.local'])],
    [save('content/faq/a.yaml', ['.git/config'])],
    [of('deleteFiles', { paths: ['package.json'], options: { commitMessage: 'x' } })],
    [of('deleteFile', { path: 'content/faq/a.yaml', options: { commitMessage: 'x' } })],
    [of('entriesByFolder', { folder: 'src', extension: 'mdx', depth: 1 })],
    [of('entryRows', { collection: '../src' })],
    [of('getMedia', { mediaFolder: 'src' })],
    [of('getMediaFile', { path: '.env' })],
    [of('publishUnpublishedEntry', { collection: 'faq', slug: '../../main' })],
    [of('unpublishedEntry', { id: 'main' })],
    [of('updateUnpublishedEntryStatus', { collection: 'faq', slug: 'a', newStatus: 'x' })],
    [of('deleteFiles', { paths: ['content/faq/a.yaml'], known: { '.env': hash }, options: { commitMessage: 'x' } })],
    [
      of('deleteFiles', {
        paths: ['content/faq/a.yaml'],
        known: { 'content/faq/a.yaml': 'x' },
        options: { commitMessage: 'x' },
      }),
    ],
    [null],
    ['text'],
  ])('%j', (body) => {
    expect(readFileRequest(body)).toBeUndefined();
  });

  it('by a new name for an entry', () => {
    const body = save('content/faq/a.yaml');
    Object.assign(body.params.dataFiles[0] ?? {}, { newPath: 'content/faq/b.yaml' });
    expect(readFileRequest(body)).toBeUndefined();
  });
});

it.each([
  ['cms/faq/a', { collection: 'faq', slug: 'a' }],
  ['cms/nothing/a', undefined],
  ['cms/faq/a/b', undefined],
  ['cms/faq', undefined],
  ['faq/a/b', undefined],
])('the draft of the branch %s', (branch, draft) => {
  expect(draftOfBranch(branch)).toEqual(draft);
});
