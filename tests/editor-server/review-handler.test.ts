import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reviewing } from '../lib/review.ts';

const repository = reviewing();
const { file, git, write, read, ask } = repository;
const path = 'content/faq/a.yaml';

const draft = { collection: 'faq', slug: 'a' };
const openEntry = (tab: string) => ask(tab, 'getEntry', { path });
const save = (tab: string, raw: string, slug = 'a', assets: object[] = []) =>
  ask(tab, 'persistEntry', {
    dataFiles: [{ slug, path: `content/faq/${slug}.yaml`, raw }],
    assets,
    options: { collectionName: 'faq', commitMessage: 'Правка', useWorkflow: true, status: 'draft' },
  });
const move = (newStatus: string) => ask('а', 'updateUnpublishedEntryStatus', { ...draft, newStatus });
const publish = (which: object = draft) => ask('а', 'publishUnpublishedEntry', which);
const stateOf = () => ask('а', 'unpublishedEntry', draft);

async function readyDraft(raw: string): Promise<void> {
  await openEntry('а');
  await save('а', raw);
  await move('pending_publish');
}

it('a draft goes over the board to the checkout, which stands still until then', async () => {
  await openEntry('а');
  await save('а', 'question: Стало?\n');
  expect(await ask('а', 'unpublishedEntries', {})).toEqual(['faq/a']);
  expect(await stateOf()).toMatchObject({ ...draft, status: 'draft', diffs: [{ path, newFile: false }] });
  await move('pending_review');
  expect(await stateOf()).toMatchObject({ status: 'pending_review' });
  await expect(publish()).rejects.toThrow('черновик ещё не готов');
  expect(read(path)).toBe('question: Было?\nanswer: Да.\n');
  await move('pending_publish');
  await publish();
  expect(read(path)).toBe('question: Стало?\n');
  expect(git('status', '--porcelain')).toBe('');
  expect(git('diff', '--name-only', 'HEAD~1')).toBe(path);
  expect(git('branch', '--list', 'cms/*')).toBe('');
  expect(await ask('а', 'unpublishedEntries', {})).toEqual([]);
});

it('a draft shows its own change alone, also after another was published', async () => {
  await readyDraft('question: Стало?\n');
  await save('а', 'question: Новое?\n', 'c');
  await publish();
  expect(await ask('а', 'unpublishedEntry', { id: 'faq/c' })).toMatchObject({
    diffs: [{ path: 'content/faq/c.yaml', newFile: true }],
  });
});

it('a picture of a draft comes with it', async () => {
  const asset = { path: 'content/media/a.png', content: 'aGk=', encoding: 'base64' };
  await openEntry('а');
  await save('а', 'question: Стало?\n', 'a', [asset]);
  expect(existsSync(file(asset.path))).toBe(false);
  await move('pending_publish');
  await publish();
  expect(read(asset.path)).toBe('hi');
});

describe('two editors', () => {
  it('the second to save is told, and both texts live', async () => {
    await openEntry('а');
    await openEntry('б');
    await save('а', 'question: Первый?\n');
    await expect(save('б', 'question: Второй?\n')).rejects.toThrow(/изменил кто-то другой.*Ничего не потеряно/);
    expect(git('show', `cms/faq/a:${path}`)).toBe('question: Первый?');
    await ask('б', 'unpublishedEntryDataFile', { ...draft, id: path, path });
    await save('б', 'question: Оба?\n');
    expect(git('show', `cms/faq/a:${path}`)).toBe('question: Оба?');
  });

  it('who saves what was published meanwhile is told', async () => {
    await openEntry('б');
    await readyDraft('question: Первый?\n');
    await publish();
    await expect(save('б', 'question: Второй?\n')).rejects.toThrow('изменил кто-то другой');
  });
});

describe('the checkout', () => {
  it('with changes of its own takes nothing and says which', async () => {
    await readyDraft('question: Стало?\n');
    write('content/faq/b.yaml', 'question: Руками?\n');
    await expect(publish()).rejects.toThrow(/не записанные в git: content\/faq\/b\.yaml.*git stash/);
    expect(read('content/faq/b.yaml')).toBe('question: Руками?\n');
    git('checkout', '--quiet', '--', 'content');
    await publish();
    expect(read(path)).toBe('question: Стало?\n');
  });

  it('keeps changes outside content/, added or not', async () => {
    await readyDraft('question: Стало?\n');
    write('src/code.ts', 'export const changed = 1;\n');
    write('src/new.ts', 'export {};\n');
    git('add', 'src/new.ts');
    await publish();
    expect(git('status', '--porcelain')).toBe('M src/code.ts\nA  src/new.ts');
  });

  it('on another branch takes nothing', async () => {
    await readyDraft('question: Стало?\n');
    git('switch', '--quiet', '--create', 'other');
    await expect(publish()).rejects.toThrow('рабочая копия ушла с ветки main');
    git('switch', '--quiet', 'main');
    git('branch', '--quiet', '-D', 'other');
  });

  it('that changed the same place keeps its version, and the draft its own', async () => {
    await readyDraft('question: Черновик?\nanswer: Да.\n');
    write(path, 'question: Сайт?\nanswer: Да.\n');
    git('commit', '--quiet', '-am', 'By hand');
    const head = git('rev-parse', 'HEAD');
    await expect(publish()).rejects.toThrow(/и на сайте \(content\/faq\/a\.yaml\).*Обе версии целы/);
    await expect(save('а', 'question: Ещё?\n')).rejects.toThrow('Обе версии целы');
    expect(git('rev-parse', 'HEAD')).toBe(head);
    expect(read(path)).toBe('question: Сайт?\nanswer: Да.\n');
    expect(git('show', `cms/faq/a:${path}`)).toContain('Черновик?');
    expect(git('-C', repository.worktree, 'status', '--porcelain')).toBe('');
  });

  it('that changed another entry takes the draft, which follows it', async () => {
    await readyDraft('question: Стало?\n');
    write('content/faq/b.yaml', 'question: Руками?\n');
    git('commit', '--quiet', '-am', 'By hand');
    await save('а', 'question: Снова?\n');
    await publish();
    expect([read(path), read('content/faq/b.yaml')]).toEqual(['question: Снова?\n', 'question: Руками?\n']);
  });
});

describe('what is not an entry', () => {
  const commits = () => git('log', '--all', '--name-only', '--format=').split('\n').filter(Boolean);

  it('is never committed, wherever it lies', async () => {
    for (const place of [repository.root, repository.worktree]) {
      for (const name of ['.env.local', 'notes.txt', 'content/.env.local', 'content/faq/.env.local']) {
        writeFileSync(join(place, name), 'SECRET=1');
      }
    }
    await openEntry('а');
    await save('а', 'question: Стало?\n');
    expect(commits().filter((name) => /env|notes/.test(name))).toEqual([]);
    git('clean', '--quiet', '-fdx');
  });

  it('stops a save when it looks like an entry in the worktree', async () => {
    await openEntry('а');
    writeFileSync(join(repository.worktree, 'content/faq/stray.yaml'), 'question: Чужое?\n');
    await expect(save('а', 'question: Стало?\n')).rejects.toThrow('лежит чужое — content/faq/stray.yaml');
    rmSync(join(repository.worktree, 'content/faq/stray.yaml'));
    await save('а', 'question: Стало?\n');
    expect(commits()).not.toContain('content/faq/stray.yaml');
  });

  it('can’t come in a branch made by hand', async () => {
    await readyDraft('question: Стало?\n');
    git('switch', '--quiet', 'cms/faq/a');
    write('src/code.ts', 'throw 1;\n');
    git('commit', '--quiet', '-am', 'By hand');
    git('switch', '--quiet', 'main');
    await expect(publish()).rejects.toThrow('меняет не только записи: src/code.ts');
    expect(read('src/code.ts')).toBe('export {};\n');
  });

  it('whose name makes no branch is not saved', async () => {
    await expect(save('а', 'question: Где?\n', 'a b')).rejects.toThrow('не составить имя ветки');
  });

  it('that git ignores is not called saved', async () => {
    await expect(save('а', 'question: Тайна?\n', 'x.secret')).rejects.toThrow('git не взял content/faq/x.secret.yaml');
    expect(git('branch', '--list', 'cms/*')).toBe('');
  });
});
