import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { GateCache } from '../../src/domain/gate/gate-cache.ts';
import { runningIndex } from '../../src/integrations/running-index.ts';
import { list, material, settings, topic } from '../lib/gate-pass.ts';

// `npm start` keeps thousands of entries for hours.

setFlagsFromString('--expose-gc');
const collectAtOnce: () => void = runInNewContext('gc');
/** Collects what nobody holds. What a weak reference has just shown is held until the next turn of the loop. */
async function collect(): Promise<void> {
  for (let turn = 0; turn < 2; turn += 1) {
    await setImmediate();
    collectAtOnce();
  }
}

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
/** A material of a usual length, no two alike. */
const long = (number: number) =>
  material(
    `attachments: [{ file: media/list.pdf, title: Лист ${number} }]\naliases:\n${'  - Другое название\n'.repeat(40)}`,
    `Слово ${number}. `.repeat(600),
  );
const folder = (count: number) => [
  file('settings/site.yaml', settings()),
  file('topics/tema.mdx', topic()),
  ...Array.from({ length: count }, (_, i) => file(`materials/m-${i}.mdx`, long(i))),
];
const passOver = (files: ReturnType<typeof folder>, cache: GateCache) =>
  gate(files, { parse: parseMarkdown, now: new Date('2026-11-22T12:00:00Z'), media: new Map([list]), cache });

/** What `make` returns, and by how many bytes the heap is larger with it. */
async function weighed<T>(make: () => T): Promise<{ made: T; bytes: number }> {
  await collect();
  const before = process.memoryUsage().heapUsed;
  const made = make();
  await collect();
  return { bytes: process.memoryUsage().heapUsed - before, made };
}

it('keeps little more of an entry than its text', async () => {
  const files = folder(200);
  const judge = () => {
    const cache = new GateCache();
    return { cache, ...passOver(files, cache) };
  };
  // The first time the code itself grows.
  await weighed(judge);
  const { made, bytes } = await weighed(judge);
  expect(made.findings).toEqual([]);
  expect(made.entries.get('materials')?.size).toBe(200);
  const letters = files.reduce((sum, { bytes }) => sum + new TextDecoder().decode(bytes).length, 0);
  // In memory a letter has two bytes. With the tree of its fields, or its text twice, an entry takes twice as much.
  expect(bytes / (2 * letters)).toBeLessThan(2);
});

it('lets go of the passes of earlier saves, and of the room in which pages were packed', async () => {
  const cache = new GateCache();
  let files = folder(10);
  const passes: WeakRef<object>[] = [];
  const index = runningIndex({
    published: async () => {
      const { entries } = passOver(files, cache);
      passes.push(new WeakRef(entries));
      return entries;
    },
    codePages: async () => new Map(),
    isBusy: () => false,
  });
  for (let turn = 0; turn < 20; turn += 1) {
    files = files.map((one) => (one.path === 'materials/m-0.mdx' ? file(one.path, long(100 + turn)) : one));
    await index.update();
  }
  const lexicon = JSON.parse(new TextDecoder().decode(await index.read('lexicon.json')));
  const ids: string[] = lexicon.index.contents.pages;
  const fragments = await Promise.all(ids.map((id) => index.read(`fragment/${id}.pf_fragment`)));
  expect(fragments.length).toBeGreaterThan(5);
  for (const each of fragments) expect(each?.buffer.byteLength).toBe(each?.byteLength);
  await collect();
  expect(passes.filter((pass) => pass.deref()).length).toBeLessThanOrEqual(4);
});
