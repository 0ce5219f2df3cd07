import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { finishWrites } from '../../src/adapters/finish-writes.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { article } from '../lib/word-files.ts';
import { type Moment, runAndKill, startVictim } from './victim.ts';

const kills = Number(process.env['KILLS'] ?? 1000);
const share = (part: number) => Math.ceil(kills * part);
const script = (name: string) => join(import.meta.dirname, `../../scripts/${name}.ts`);

const folder = mkdtempSync(join(tmpdir(), 'kills-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true }));

/** The hashes of files by path. */
type State = ReadonlyMap<string, string>;

/** How many kills found a text half-written, a list of steps half-done, or neither. */
let hits = { part: 0, steps: 0, none: 0 };
afterEach(({ task }) => {
  console.log(`${task.name}: ${JSON.stringify(hits)}`);
  // Kills that never meet a write prove nothing; a few may all miss.
  if (kills >= 200) expect(hits.part + hits.steps).toBeGreaterThan(0);
  hits = { part: 0, steps: 0, none: 0 };
});

/** The hashes of all files that are shown as content; counts what was left behind. */
function shownFiles(): Map<string, string> {
  const entries = readdirSync(content, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const hidden = entries.filter(({ name }) => name.startsWith('.')).map(({ name }) => name);
  if (hidden.some((name) => name.endsWith('.steps'))) hits.steps += 1;
  else if (hidden.length > 0) hits.part += 1;
  else hits.none += 1;
  const shown = entries.filter(({ name }) => !name.startsWith('.'));
  const paths = shown.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(content.length + 1), hashOf(readFileSync(path))]));
}
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Starts anew after a kill: the leftovers are gone, and everything is as `states` say in one of them. */
async function finish(states: readonly State[]): Promise<void> {
  await finishWrites(content);
  const left = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tutor-centre-/.test(name),
  );
  expect(left).toEqual([]);
  const now = JSON.stringify([...shownFiles()]);
  hits.none -= 1;
  expect(states.map((state) => JSON.stringify([...state]))).toContain(now);
}

/** No file is half: each is as it is in one of the states. */
function assertWhole(states: readonly State[]): void {
  for (const [path, hash] of shownFiles())
    expect(
      states.map((state) => state.get(path)),
      path,
    ).toContain(hash);
}

describe('the editor, killed at random', () => {
  const text = (version: number) => `question: ${version}\n# ${'т'.repeat(Math.random() * 100_000)}\n`;
  const picture = (version: number) => Buffer.alloc(Math.random() * 1_000_000, `${version} `);
  const options = { commitMessage: 'x', collectionName: 'faq', status: 'draft' };
  const asset = (path: string, bytes: Buffer) => ({
    path: `content/${path}`,
    content: Buffer.concat([bytes, Buffer.from('.')]).toString('base64'),
    encoding: 'base64',
  });
  const stateOf = (files: Record<string, Uint8Array | string>) =>
    new Map(Object.entries(files).map(([path, bytes]) => [path, hashOf(Buffer.from(bytes as Uint8Array))] as const));

  /** A save, an upload or a removal: the request, and what lies there when it is done. */
  type Work = (version: number) => readonly [action: string, params: object, state: State];

  const save: Work = (version) => {
    const raw = text(version);
    const [a, b] = [asset('media/a.png', picture(version)), asset('media/b.png', picture(version))];
    const dataFiles = [{ slug: 'a', path: 'content/faq/a.yaml', raw }];
    const pictures = Object.fromEntries(
      [a, b].map(({ path, content: bytes }) => [path.slice(8), Buffer.from(bytes, 'base64')]),
    );
    return ['persistEntry', { dataFiles, assets: [a, b], options }, stateOf({ 'faq/a.yaml': raw, ...pictures })];
  };
  const upload: Work = (version) => {
    const one = asset('media/a.png', picture(version));
    const state = stateOf({ 'media/a.png': Buffer.from(one.content, 'base64') });
    return ['persistMedia', { asset: one, options }, state];
  };
  const saveOrRemove: Work = (version) => {
    if (version % 2 === 1) return save(version);
    const paths = ['content/faq/a.yaml', 'content/media/a.png', 'content/media/b.png'];
    return ['deleteFiles', { paths, options }, new Map()];
  };

  it.each<[string, Work, number]>([
    ['saves of an entry with two pictures', save, 0.5],
    ['uploads', upload, 0.2],
    ['removals of an entry with its pictures', saveOrRemove, 0.2],
  ])('%s', async (_, work, part) => {
    for (let kill = share(part); kill > 0; kill -= 1) {
      rmSync(content, { recursive: true, force: true });
      mkdirSync(content);
      const victim = await startVictim(content);
      let isKilled = false;
      let [last, next]: [State, State] = [new Map(), new Map()];
      const first = Promise.withResolvers<number>();
      const working = (async () => {
        for (let version = 1; !isKilled; version += 1) {
          const [action, params, state] = work(version);
          next = state;
          const start = performance.now();
          // What was answered is on the disk: the version before it is no longer right.
          if ((await victim.ask(action, params)) !== undefined) last = state;
          if (version === 2) first.resolve(performance.now() - start);
        }
      })();
      // The first answers are slow: after one of them, some time within the next two.
      const took = await Promise.race([first.promise, sleep(5000, 0)]);
      await sleep(Math.random() * 2 * took);
      isKilled = true;
      await victim.kill();
      await working;
      assertWhole([last, next]);
      await finish([last, next]);
    }
  });
});

describe('a command, killed at random', () => {
  const reset = () => {
    rmSync(content, { recursive: true, force: true });
    cpSync(frozenSite.content, content, { recursive: true });
  };
  const states = (name: string, words: readonly string[]) => {
    reset();
    const before = shownFiles();
    const start = performance.now();
    spawnSync(process.execPath, [script(name), ...words], { env: { ...process.env, CONTENT_DIR: content } });
    const after = shownFiles();
    hits.none -= 2;
    expect(after).not.toEqual(before);
    return { both: [before, after], milliseconds: performance.now() - start };
  };

  it.each<[string, string, () => Promise<readonly string[]>]>([
    ['person:remove', 'person-remove', async () => ['rybakova-n-f']],
    [
      'import',
      'import',
      async () => {
        const file = join(folder, 'Статья.docx');
        writeFileSync(file, await article());
        return [file];
      },
    ],
  ])('%s', async (_, name, wordsOf) => {
    const words = await wordsOf();
    const { both, milliseconds } = states(name, words);
    for (let kill = share(0.05); kill > 0; kill -= 1) {
      reset();
      const isEarly = kill % 4 === 0;
      const moment: Moment = isEarly
        ? { after: 'start', milliseconds: Math.random() * milliseconds }
        : { after: 'write', milliseconds: Math.random() * 8 };
      await runAndKill(script(name), words, content, moment);
      assertWhole(both);
      await finish(both);
    }
  });
});
