import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserTabs } from '../lib/browser-tabs.ts';
import { reviewing } from '../lib/review.ts';

const { git, write, read, ask, tab, file } = reviewing();
const path = 'content/faq/a.yaml';
const draft = { collection: 'faq', slug: 'a' };
const began = 'question: Было?\nshort: Коротко.\nlater: Потом.\nmore: Ещё.\nanswer: Да.\n';
const drafted = began.replace('Было?', 'Черновик?');

/** What the page is told of a draft that it opens. */
interface OpenedDraft {
  readonly site?: { readonly base: string; readonly data: string; readonly version: string };
}

const openDraft = () => ask('а', 'unpublishedEntryDataFile', { ...draft, id: path, path }) as Promise<OpenedDraft>;
const save = (raw: string, assets: object[] = []) =>
  ask('а', 'persistEntry', {
    dataFiles: [{ slug: 'a', path, raw }],
    assets,
    options: { collectionName: 'faq', commitMessage: 'Правка', useWorkflow: true, status: 'draft' },
  });
/** Puts the open draft together with what is on the site. */
function merge({ site }: OpenedDraft): void {
  const known = tab('а').get(path);
  if (!known || !site) throw new Error('There is nothing to put together');
  tab('а').set(path, { ...known, mergedWith: site.version });
}
const publish = async () => {
  await ask('а', 'updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' });
  await ask('а', 'publishUnpublishedEntry', draft);
};
const inDraft = (name = path) => git('show', `cms/faq/a:${name}`);

function changeSite(text: string): void {
  write(path, text);
  git('commit', '--quiet', '-am', 'By hand');
}

async function beginDraft(assets: object[] = []): Promise<void> {
  changeSite(began);
  await ask('а', 'getEntry', { path });
  await save(drafted, assets);
}

describe.each([
  ['in another place', began.replace('Да.', 'Нет.')],
  ['in the same place', began.replace('Было?', 'Сайт?')],
])('a draft whose entry was changed on the site %s', (_, site) => {
  it('is not saved over it, and goes to the site when it was put together with it', async () => {
    await beginDraft();
    await save(drafted.replace('Ещё.', 'Ещё раз.'));
    changeSite(site);
    await expect(save('question: Снова?\n')).rejects.toThrow('Обе версии целы');
    expect(inDraft()).toContain('Ещё раз.');
    const opened = await openDraft();
    expect(opened.site).toMatchObject({ base: began, data: site });
    const both = site.replace(/(Было|Сайт)\?/, 'Оба?');
    merge(opened);
    await save(both);
    expect(inDraft()).toBe(both.trim());
    expect((await openDraft()).site).toBeUndefined();
    await publish();
    expect(read(path)).toBe(both);
  });

  it('is not saved with an older version of the site', async () => {
    await beginDraft();
    changeSite(site);
    merge(await openDraft());
    changeSite(site.replace('Коротко.', 'Короче.'));
    await expect(save(drafted)).rejects.toThrow('Обе версии целы');
    expect(read(path)).toContain('Короче.');
  });
});

it('a draft that can’t be published from the board is sent to its form', async () => {
  await beginDraft();
  changeSite(began.replace('Было?', 'Сайт?'));
  await expect(publish()).rejects.toThrow('нажмите «Опубликовать» в нём: редактор покажет обе версии рядом');
  git('rm', '--quiet', path);
  git('commit', '--quiet', '-m', 'Deleted');
  await expect(publish()).rejects.toThrow(/Обе версии целы.*удалите его/);
  expect(inDraft()).toContain('Черновик?');
});

it('a picture of the same name that was published meanwhile is not replaced', async () => {
  const asset = { path: 'content/media/a.png', content: 'aGk=', encoding: 'base64' };
  await beginDraft([asset]);
  mkdirSync(file('content/media'), { recursive: true });
  write(asset.path, 'other');
  git('add', '.');
  changeSite(began.replace('Было?', 'Сайт?'));
  merge(await openDraft());
  await expect(save(drafted, [asset])).rejects.toThrow('Обе версии целы');
  expect([read(asset.path), inDraft(asset.path)]).toEqual(['other', 'hi']);
});

it('a tab says with a save which published version it was put together with', () => {
  const one = browserTabs()('а');
  const saving = { action: 'persistEntry', params: { dataFiles: [{ path, raw: 'новое' }] } };
  one.learn({ action: 'unpublishedEntryDataFile', params: { path } }, { version: 'draft', data: 'было' });
  one.set(path, { version: 'draft', text: 'было', mergedWith: 'site' });
  expect(one.sign(saving).params).toMatchObject({ known: { [path]: 'draft' }, mergedWith: { [path]: 'site' } });
  one.learn(saving, { version: 'new' });
  expect(one.sign(saving).params).toMatchObject({ known: { [path]: 'new' }, mergedWith: {} });
});
