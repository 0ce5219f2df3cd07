import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { declared } from '../../../src/domain/schemas/index.ts';
import { addressOf } from '../../../src/domain/site/addresses.ts';
import { median } from '../build/summary.ts';
import type { Grown } from '../grow/region.ts';
import { type GrownSite, writeContent } from '../grow/site.ts';
import { foundBy, pageAt, type Running, startSite, until } from './running.ts';

/** A figure of `npm start`. */
export interface StartCost {
  readonly label: string;
  readonly value: number;
  readonly unit: 's' | 'GB';
}

interface Save {
  /** Seconds until the page has it. */
  readonly shown: number;
  /** Seconds until the search finds it; undefined when it was not asked. */
  readonly found?: number;
}

/** How many saves at the beginning and at the end are searched for too. */
const watched = 10;

/** Measures `npm start` on a grown site, and so many saves one after another. */
export async function measureStart(folder: string, site: GrownSite, now: string, saves: number): Promise<StartCost[]> {
  const content = join(folder, 'content');
  await writeContent(content, site);
  const pages = site.entries.filter(({ collection }) => /^(?:materials|techniques|tutorials)$/.test(collection));
  const first = pages[0];
  if (!first) throw new Error('The grown site has no page to save');
  const running = await startSite(content, now);
  const look = setInterval(running.processes.look, 200);
  const costs: StartCost[] = [];
  const tell = (label: string, value: number, unit: StartCost['unit'] = 's') => {
    console.error(`${label}: ${value.toFixed(2)} ${unit}`);
    costs.push({ label, value, unit });
  };
  const since = (start: number) => (performance.now() - start) / 1000;
  try {
    tell('up', since(running.began));
    await pageAt(running, '/');
    tell('home page', since(running.began));
    await pageAt(running, addressOf(first.collection, first.id));
    tell('a material', since(running.began));
    tell('memory then', running.processes.now() / 1e9, 'GB');
    const before = await saveOnce(running, content, first, 0);
    tell('a save at once, on its page', before.shown);
    const asked = performance.now();
    await foundBy(running, 'карточки');
    tell('first search, since it was asked', since(asked));
    tell('memory with the search', running.processes.now() / 1e9, 'GB');
    const made: Save[] = [];
    for (let turn = 1; turn <= saves; turn += 1) {
      const entry = pages[(turn * 7) % pages.length] ?? first;
      const isWatched = turn <= watched || turn > saves - watched;
      made.push(await saveOnce(running, content, entry, turn, isWatched));
      if (turn % 50 === 0) console.error(`${turn} saves, ${(running.processes.now() / 1e9).toFixed(2)} GB`);
    }
    for (const [name, part] of [
      [`saves 1–${watched}`, made.slice(0, watched)],
      [`the last ${watched} of ${saves}`, made.slice(-watched)],
      ['all saves', made],
    ] as const) {
      tell(`${name}, on the page`, median(part.map(({ shown }) => shown)));
      tell(`${name}, on the page, the slowest`, Math.max(...part.map(({ shown }) => shown)));
      const found = part.flatMap(({ found }) => found ?? []);
      tell(`${name}, found`, median(found));
      tell(`${name}, found, the slowest`, Math.max(...found));
    }
    tell('memory after the saves', running.processes.now() / 1e9, 'GB');
    tell('memory at the worst moment', running.processes.memory() / 1e9, 'GB');
    tell('processor time', running.processes.cpu());
    return costs;
  } finally {
    clearInterval(look);
    await running.stop();
  }
}

/** Changes the title of an entry, in one step as the editor's server does. */
async function saveOnce(
  running: Running,
  content: string,
  { collection, id }: Grown,
  turn: number,
  isSearched = false,
): Promise<Save> {
  const file = join(content, collection, `${id}.mdx`);
  const word = `пробник${[...String(turn)].map((digit) => 'бвгджзклмн'[Number(digit)]).join('')}`;
  const text = await readFile(file, 'utf8');
  const part = join(content, collection, `.${id}.part`);
  const { titleField } = declared(collection);
  const changed = text.replace(new RegExp(`^${titleField}: .*$`, 'm'), `${titleField}: Новое название ${word}`);
  if (changed === text) throw new Error(`${file} has no ${titleField}`);
  await writeFile(part, changed);
  const start = performance.now();
  await rename(part, file);
  const address = addressOf(collection, id);
  const seconds = () => (performance.now() - start) / 1000;
  const shown = until(`${word} on ${address}`, async () => (await pageAt(running, address)).includes(word)).then(
    seconds,
  );
  if (!isSearched) return { shown: await shown };
  const found = until(`${word} found`, async () => (await foundBy(running, word)).includes(address)).then(seconds);
  return { shown: await shown, found: await found };
}
