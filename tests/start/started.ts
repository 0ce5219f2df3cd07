import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../src/adapters/ports.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const root = join(import.meta.dirname, '../..');
// Root reads any file, whatever its permissions say; `npm start` is tried as everybody else.
const asOthers = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--inh-caps=-all'];

/** A process of this machine. */
interface Running {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** A running `npm start` on a copy of the frozen site. */
export interface Started {
  readonly origin: string;
  /** The copy. */
  readonly content: string;
  /** All that was printed so far. */
  output(): string;
  /** The processes it started, and theirs. */
  processes(): Running[];
  /** Ends it by a signal; throws when any of its processes is there two minutes later. */
  end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void>;
}

/** Runs `npm start` with `options` on a copy of the frozen site that `prepare` may change; resolves when it answers. */
export async function startOnCopy(
  options: readonly string[] = [],
  prepare: (folder: string) => void = () => undefined,
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), 'start-'));
  const content = join(folder, 'content');
  cpSync(frozenSite.content, content, { recursive: true });
  prepare(folder);
  const port = await freePort();
  // As npm names it: the command then ends with whoever started it, a broken test too.
  const npm = { npm_lifecycle_event: 'start' };
  const env = {
    ...process.env,
    ...npm,
    PORT: String(port),
    CONTENT_DIR: content,
    NODE_ENV: undefined,
    VITEST: undefined,
  };
  const command = [process.execPath, join(root, 'scripts/run.mjs'), 'start', ...options];
  const [program = '', ...args] = process.getuid?.() === 0 ? [...asOthers, ...command] : command;
  const child = spawn(program, args, { cwd: root, env });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      printed += chunk.toString();
    });
  }
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`npm start ended with ${code}`);
  });
  // Not the first answer at the port: it tries for a moment whether that is free.
  const isUp = async () => {
    for (const limit = Date.now() + 300_000; !printed.includes('Остановить: Ctrl+C'); await sleep(50)) {
      if (Date.now() > limit) throw new Error(`npm start is not up after five minutes:\n${printed}`);
    }
  };
  await Promise.race([isUp(), ended]);
  return {
    origin: `http://localhost:${port}`,
    content,
    output: () => printed,
    processes: () => below(child.pid),
    end: (signal) => end(child, signal).finally(() => rmSync(folder, { recursive: true })),
  };
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const own = new Map(below(child.pid).map(({ pid, command }) => [pid, command]));
  child.kill(signal);
  const left = () => running().filter(({ pid, command }) => own.get(pid) === command || pid === child.pid);
  for (const limit = Date.now() + 120_000; left().length > 0; await sleep(100)) {
    if (Date.now() > limit) throw new Error(`Left running after ${signal}: ${JSON.stringify(left())}`);
  }
}

function below(pid: number | undefined): Running[] {
  const all = running();
  const children = (of: number): Running[] =>
    all.filter(({ parent }) => parent === of).flatMap((child) => [child, ...children(child.pid)]);
  return pid === undefined ? [] : children(pid);
}

function running(): Running[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,args='], { encoding: 'utf8' }).trim().split('\n');
  return lines.map((line) => {
    const [, pid, parent, command = ''] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return { pid: Number(pid), parent: Number(parent), command };
  });
}
