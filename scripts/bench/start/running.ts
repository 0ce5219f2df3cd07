import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../src/adapters/ports.ts';
import type { Lexicon } from '../../../src/domain/search/format/lexicon.ts';
import { Search } from '../../../src/domain/search/ranking/engine.ts';
import { fileSources } from '../../../src/domain/search/reading/file-index.ts';
import { type SessionWatch, watchSession } from '../build/process-tree.ts';
import { root } from '../build/rivals.ts';

/** A running `npm start`. */
export interface Running {
  readonly origin: string;
  /** `performance.now()` of its start. */
  readonly began: number;
  readonly processes: SessionWatch;
  stop(): Promise<void>;
}

/** Milliseconds between two questions. */
const pause = 20;
const limit = 900_000;

/** Runs `npm start` on a folder of entries; resolves when it says that it is up. */
export async function startSite(content: string, now: string): Promise<Running> {
  const port = await freePort();
  const { PATH, HOME, TMPDIR, NODE_OPTIONS } = process.env;
  const env = { PATH, HOME, TMPDIR, NODE_OPTIONS, PORT: String(port), CONTENT_DIR: content, NOW: now };
  const began = performance.now();
  // A session of its own: whoever has its number belongs to it. The name by which npm calls it ends it with this one.
  const child = spawn(process.execPath, ['scripts/run.mjs', 'start'], {
    cwd: root,
    env: { ...env, npm_lifecycle_event: 'start' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk));
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`npm start ended with ${code}:\n${printed.slice(-4000)}`);
  });
  ended.catch(() => undefined);
  const isUp = until('npm start is up', async () => printed.includes('Ctrl+C'));
  await Promise.race([isUp, ended]);
  return {
    ...{ origin: `http://localhost:${port}`, began },
    processes: watchSession(child.pid ?? 0),
    stop: async () => {
      child.kill('SIGTERM');
      await ended.catch(() => undefined);
    },
  };
}

/** Asks until the answer is yes; throws when it took too long. */
export async function until(what: string, ask: () => Promise<boolean>): Promise<void> {
  for (const end = performance.now() + limit; !(await ask()); await sleep(pause)) {
    if (performance.now() > end) throw new Error(`${what}: not within ${limit / 1000} s`);
  }
}

/** The text of a page. */
export async function pageAt({ origin }: Running, path: string): Promise<string> {
  const response = await fetch(origin + path);
  const text = await response.text();
  if (!response.ok) throw new Error(`${path} answers ${response.status}: ${text.slice(0, 2000)}`);
  return text;
}

/** The addresses of the first pages that the search finds, as a tab opened now would. */
export async function foundBy({ origin }: Running, query: string): Promise<string[]> {
  const read = async (path: string) => {
    const response = await fetch(`${origin}/pagefind/${path}`);
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  const lexicon: Lexicon = JSON.parse(new TextDecoder().decode(await read('lexicon.json')));
  const { hits } = await new Search(fileSources(lexicon, read)).ask(query);
  return hits.map(({ url }) => url);
}
