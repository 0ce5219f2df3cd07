import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** The texts of files by path. */
export type Texts = Readonly<Record<string, string>>;

/** A folder of entries that the test file removes at its end. */
export interface Trial {
  readonly root: string;
  /** Empties the folder and writes these files into it. */
  fill(texts: Texts): void;
  /** All that lies there, hidden files too. */
  read(): Texts;
}

export function trial(): Trial {
  const folder = mkdtempSync(join(tmpdir(), 'writing-'));
  const root = join(folder, 'content');
  afterAll(() => rmSync(folder, { recursive: true }));
  return {
    root,
    fill: (texts) => {
      rmSync(root, { recursive: true, force: true });
      for (const [path, text] of Object.entries(texts)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    read: () => {
      const entries = readdirSync(root, { recursive: true, withFileTypes: true });
      const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return Object.fromEntries(paths.sort().map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]));
    },
  };
}

/** How a process ended that was to write: whether it was killed, and what it said. */
export interface Ended {
  readonly isKilled: boolean;
  readonly output: string;
}

interface Terms {
  /** The number of the change of the file system before which it is killed. */
  readonly killAt?: number;
  /** A program and its words that start the process: one that takes rights or room away. */
  readonly under?: readonly string[];
}

/** Makes `changes` in a process of its own; without changes it ends what a killed one has begun. */
export function writeApart(root: string, changes: readonly object[] | undefined, { killAt, under = [] }: Terms): Ended {
  const here = import.meta.dirname;
  const preload = killAt === undefined ? [] : ['--import', join(here, 'kill-at.ts')];
  const words = [process.execPath, ...preload, join(here, 'write-once.ts'), root];
  const [program = '', ...args] = [...under, ...words];
  const env = { ...process.env, KILL_AT: String(killAt) };
  const { signal, stdout, stderr } = spawnSync(program, args, {
    env,
    encoding: 'utf8',
    input: changes ? JSON.stringify(changes) : '',
  });
  return { isKilled: signal === 'SIGKILL', output: stdout + stderr };
}
