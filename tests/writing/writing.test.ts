import { chmodSync, mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/adapters/files.ts';
import { finishWrites } from '../../src/adapters/finish-writes.ts';
import { type FileChange, writeFiles } from '../../src/adapters/write-files.ts';
import { trial, writeApart } from './trial.ts';

const { root, fill, read } = trial();
const before = { 'faq/a.yaml': 'было а', 'faq/b.yaml': 'было б', 'media/c.png': 'было в' };
const after = { 'faq/b.yaml': 'стало б', 'media/c.png': 'стало в', 'topics/d.mdx': 'новое' };
const changes: FileChange[] = [
  { path: 'media/c.png', bytes: 'стало в' },
  { path: 'topics/d.mdx', bytes: 'новое', before: null },
  { path: 'faq/b.yaml', bytes: 'стало б', before: 'было б' },
  { path: 'faq/a.yaml', bytes: undefined },
];
beforeEach(() => fill(before));

describe('a change of several files', () => {
  it('is made whole, and keeps the permissions', async () => {
    writeFileSync(join(root, 'faq/b.yaml'), 'было б', { mode: 0o640 });
    const { mode } = statSync(join(root, 'faq/b.yaml'));
    await writeFiles(root, changes);
    expect(read()).toEqual(after);
    expect(statSync(join(root, 'faq/b.yaml')).mode).toBe(mode);
  });

  it.each<[string, FileChange, RegExp, () => void]>([
    [
      'deletes what is not there',
      { path: 'faq/z.yaml', bytes: undefined },
      /content\/faq\/z\.yaml: удалять нечего/,
      () => {},
    ],
    ['finds another text', { path: 'faq/b.yaml', bytes: 'x', before: 'иное' }, /изменила другая программа/, () => {}],
    ['finds a new file', { path: 'faq/b.yaml', bytes: 'x', before: null }, /изменила другая программа/, () => {}],
    ['meets a folder', { path: 'faq/dir', bytes: 'x' }, /не файл/, () => mkdirSync(join(root, 'faq/dir'))],
    ['meets a link', { path: 'faq/link', bytes: 'x' }, /не файл/, () => symlinkSync('a.yaml', join(root, 'faq/link'))],
    [
      'goes out by a link',
      { path: 'out/x', bytes: 'x' },
      /за пределы/,
      () => symlinkSync(import.meta.dirname, join(root, 'out')),
    ],
    ['goes out by its name', { path: '../x', bytes: 'x' }, /за пределы/, () => {}],
    ['meets a file on its way', { path: 'faq/a.yaml/x', bytes: 'x' }, /вместо папки лежит файл/, () => {}],
    ['has too long a name', { path: `faq/${'x'.repeat(300)}`, bytes: 'x' }, /имя файла слишком длинное/, () => {}],
  ])('that %s changes nothing', async (_, change, reason, spoil) => {
    spoil();
    const all = read();
    await expect(writeFiles(root, [...changes, change])).rejects.toThrow(reason);
    expect(read()).toEqual(all);
  });
});

describe('a system that does not let write', () => {
  const limited = ['bash', '-c', 'ulimit -f 100; exec "$@"', 'limited'];
  // Root writes everywhere.
  const asOther = process.getuid?.() === 0 ? ['setpriv', '--bounding-set=-dac_override', '--inh-caps=-all'] : [];
  const big = { path: 'faq/b.yaml', bytes: 'б'.repeat(500_000) };

  it.each<[string, object, readonly string[], string, string]>([
    ['no room', big, limited, 'faq', 'система не разрешает файл такой величины. Уменьшите'],
    [
      'no right to the folder',
      changes[2] ?? {},
      asOther,
      'faq',
      'нет права записывать в content/faq/b.yaml. Разрешите',
    ],
    ['no right to delete', changes[3] ?? {}, asOther, 'faq', 'нет права записывать в content/faq/a.yaml. Разрешите'],
    ['no right to the file', changes[2] ?? {}, asOther, 'faq/b.yaml', 'нет права записывать в content/faq/b.yaml'],
  ])('%s: nothing changes, and the reason is told', (name, change, under, path, reason) => {
    const { mode } = statSync(join(root, path));
    if (name !== 'no room') chmodSync(join(root, path), mode & 0o555);
    const { output } = writeApart(root, [...changes.slice(0, 2), change], { under });
    chmodSync(join(root, path), mode);
    expect(output).toMatch(/^Ничего не изменено \(content\//);
    expect(output).toContain(reason);
    expect(read()).toEqual(before);
  });
});

describe('a kill', () => {
  const states = [before, after].map((state) => JSON.stringify(state));
  const now = () => JSON.stringify(read());
  /** What lies there when the list of the steps is written, and none of them is done. */
  const killed = () => {
    writeApart(root, changes, { killAt: 25 });
    const texts = read();
    expect(Object.keys(texts).some((path) => path.endsWith('.steps'))).toBe(true);
    expect(texts).toMatchObject(before);
    return texts;
  };
  /** No file is half: each text that is shown is one of the two. */
  const assertWhole = async () => {
    const texts = read();
    for (const path of await filesUnder(root)) {
      expect([before, after].map((state) => (state as Record<string, string>)[path])).toContain(texts[path]);
    }
  };

  it('at any moment leaves each file old or new, and after the next start all of them', async () => {
    const found: string[] = [];
    for (let killAt = 1; ; killAt += 1) {
      fill(before);
      const { isKilled, output } = writeApart(root, changes, { killAt });
      expect(output).toBe('');
      await assertWhole();
      await finishWrites(root);
      expect(states, `change ${killAt}`).toContain(now());
      found.push(now());
      if (!isKilled) break;
    }
    const finished = found.filter((state) => state === states[1]).length;
    expect(
      [finished, found.length - finished].every((count) => count >= 8),
      `${finished} of ${found.length}`,
    ).toBe(true);
  });

  it('of the start that finishes the work of a killed one changes nothing of this', async () => {
    const left = killed();
    for (let killAt = 1; ; killAt += 1) {
      fill(left);
      const { isKilled, output } = writeApart(root, undefined, { killAt });
      expect(output).toBe('');
      await assertWhole();
      await finishWrites(root);
      expect(now(), `change ${killAt}`).toBe(states[1]);
      if (!isKilled) break;
    }
  });

  it('leaves what another has written since then', async () => {
    killed();
    writeFileSync(join(root, 'faq/b.yaml'), 'чужое');
    expect(await finishWrites(root)).toContain(
      'content/faq/b.yaml: работа прервалась, а файл с тех пор изменили; он оставлен как есть.',
    );
    expect(read()).toEqual({ ...after, 'faq/b.yaml': 'чужое' });
  });

  it('is not taken for one while the process runs', async () => {
    fill({ ...before, [`faq/.tutor-centre-${process.ppid}-0123456789abcdef.part`]: 'пишется' });
    await finishWrites(root);
    expect(Object.keys(read())).toHaveLength(4);
  });
});
