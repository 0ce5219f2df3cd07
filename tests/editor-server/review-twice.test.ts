import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { afterEach, expect, it } from 'vitest';
import { reviewing } from '../lib/review.ts';

// The editor is not open in the process of the test, for that would hold the lock.
const { file, git, write } = reviewing({ isOpen: false });
const script = join(import.meta.dirname, 'start-review.ts');
const path = 'content/faq/a.yaml';
const here = 'http://localhost:4321/admin/';
const there = 'http://localhost:4322/admin/';
const running = new Set<ChildProcessByStdio<Writable, Readable, null>>();

/** Starts editors in the same moment; resolves with the numbers of their processes and with what they say. */
async function start(...addresses: string[]) {
  const children = addresses.map((address) =>
    spawn(process.execPath, [script, file('content'), address], { stdio: ['pipe', 'pipe', 'inherit'] }),
  );
  for (const child of children) running.add(child);
  const heard = () => Promise.all(children.map(async ({ stdout }) => String(await once(stdout, 'data')).trim()));
  expect(new Set(await heard())).toEqual(new Set(['готов']));
  for (const { stdin } of children) stdin.write('\n');
  const said = await heard();
  return children.map(({ pid }, n) => ({ pid, said: said[n], address: addresses[n] }));
}

async function killAll(): Promise<void> {
  for (const child of running) {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
  running.clear();
}

afterEach(killAll);

it('of two starts at once one opens and ends the publication that was killed; the other says where', async () => {
  for (let round = 0; round < 5; round += 1) {
    git('switch', '--quiet', '--create', 'made');
    write(path, `question: Стало ${round}?\n`);
    git('commit', '--quiet', '-am', `Публикация ${round}`);
    git('update-ref', 'refs/tutor-centre/moving', 'made');
    git('switch', '--quiet', 'main');
    write(path, `question: Стало ${round}?\n`);
    git('branch', '--quiet', '-D', 'made');

    const both = await start(here, there);
    const opened = both.find(({ said }) => said === 'открыт');
    expect(both.find((one) => one !== opened)?.said).toBe(
      `Refusal: Редактор с проверкой уже запущен: ${opened?.address} (процесс ${opened?.pid}). Работайте в нём или остановите его и повторите.`,
    );
    expect(git('log', '-1', '--format=%s')).toBe(`Публикация ${round}`);
    expect(git('status', '--porcelain')).toBe('');
    expect(git('for-each-ref', 'refs/tutor-centre')).toBe('');
    await killAll();
  }
});

it('the lock of a killed editor is in nobody’s way, though its number was given to another process', async () => {
  await start(here);
  await killAll();
  write('.git/tutor-centre-review.where', `${process.pid}\n${here}\n`);
  expect(await start(there)).toEqual([expect.objectContaining({ said: 'открыт' })]);
});
