import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openReviewMode } from '../../src/editor-server/editing-mode.ts';
import { reviewing } from '../lib/review.ts';

const repository = reviewing();
const { file, git, write } = repository;
const path = 'content/faq/a.yaml';
const address = 'http://localhost:4321/admin/';

describe('a start', () => {
  const start = () => openReviewMode(file('content'), address);

  it.each<[string, () => void, () => void, string]>([
    [
      'with changes in content/',
      () => write(path, 'question: Руками?\n'),
      () => git('checkout', '--quiet', '--', '.'),
      'Режим проверки не запущен: в рабочей копии есть изменения, не записанные в git: content/faq/a.yaml',
    ],
    [
      'with a new file in content/',
      () => write('content/faq/new.yaml', 'question: Новое?\n'),
      () => git('clean', '--quiet', '-fd'),
      'content/faq/new.yaml',
    ],
    [
      'on no branch',
      () => git('checkout', '--quiet', '--detach'),
      () => git('switch', '--quiet', 'main'),
      'не стоит ни на одной ветке',
    ],
  ])('%s is refused', async (_, spoil, mend, reason) => {
    spoil();
    await expect(start()).rejects.toThrow(reason);
    mend();
    await start();
  });

  it('outside git is refused', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'plain-'));
    mkdirSync(join(folder, 'content'));
    await expect(openReviewMode(join(folder, 'content'), address)).rejects.toThrow('не его хранилище');
    rmSync(folder, { recursive: true });
  });

  it('after a crash in the middle of a save puts the unfinished aside', async () => {
    const { worktree } = repository;
    writeFileSync(join(worktree, path), 'question: Недописано\n');
    writeFileSync(join(worktree, '../worktrees/tutor-centre-review/index.lock'), '');
    await start();
    expect(git('stash', 'show', '-p')).toContain('+question: Недописано');
    git('stash', 'drop', '--quiet');
    expect(readFileSync(join(worktree, path), 'utf8')).toContain('Было?');
  });
});

describe('a publication that was killed', () => {
  const after = 'question: Стало?\n';
  /** What lies there when the killed one has come as far as `steps` says. */
  const kill = (steps: { isWritten: boolean; isTaken: boolean }) => {
    git('switch', '--quiet', '--create', 'made');
    write(path, after);
    git('commit', '--quiet', '-am', 'Публикация');
    git('update-ref', 'refs/tutor-centre/moving', 'made');
    git('switch', '--quiet', 'main');
    if (steps.isWritten) write(path, after);
    if (steps.isTaken) git('update-ref', 'refs/heads/main', 'made');
    git('branch', '--quiet', '-D', 'made');
  };

  it.each([
    ['before it wrote the files leaves the old', { isWritten: false, isTaken: false }, 'First'],
    ['before the branch moved gets its commit', { isWritten: true, isTaken: false }, 'Публикация'],
    ['before the index was read anew is whole', { isWritten: true, isTaken: true }, 'Публикация'],
  ])('%s', async (_, steps, subject) => {
    kill(steps);
    await openReviewMode(file('content'), address);
    expect(git('log', '-1', '--format=%s')).toBe(subject);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('for-each-ref', 'refs/tutor-centre')).toBe('');
  });
});
