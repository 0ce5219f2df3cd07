import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { it } from 'vitest';
import { hashOf, type State, scene, share } from './state.ts';
import { startVictim } from './victim.ts';

const { content, assertOneOf } = scene();
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
    await assertOneOf([last, next]);
  }
});
