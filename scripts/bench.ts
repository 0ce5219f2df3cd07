import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildOnce } from './bench/build/build-once.ts';
import { storeRatio } from './bench/build/guard.ts';
import { installRival, type RivalName, rivalNames, versionOf } from './bench/build/rivals.ts';
import { type Buildable, centre, rival } from './bench/build/sites.ts';
import { type Build, summarise, tableOf } from './bench/build/summary.ts';
import { growSite } from './bench/grow/site.ts';
import { measureStart } from './bench/start/meter.ts';

const help = `Measures the build of this site beside Starlight, Eleventy, Hugo and a plain Astro, each with an index by Pagefind, on
sites that a generator grows to many entries: the same texts for all, no two alike. Prints medians: seconds,
processor seconds and the peak of memory of all processes together, what comes out, and how it grows. On Linux.
The others are installed into a cache outside the project; what can't be installed is named and left out.

  npm run bench
  npm run bench -- --sizes 100,1000 --runs 1
  npm run bench -- --only centre,starlight
  npm run bench -- --json
  npm run bench -- --guard                stores the ratio to a plain Astro build that npm test guards
  npm run bench -- --start                measures npm start instead, at the last of the sizes: its first page, a save
                                          on its page and in the search, the memory of all its processes after --saves
  npm run bench -- --keep                 leaves the sites in the temporary folder and names it
  NOW=2026-11-21T12:00:00Z npm run bench  the moment of the grown sites`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    sizes: { type: 'string', default: '100,1000,5000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: ['centre', ...rivalNames].join() },
    json: { type: 'boolean' },
    guard: { type: 'boolean' },
    start: { type: 'boolean' },
    saves: { type: 'string', default: '500' },
    keep: { type: 'boolean' },
  },
});
/** The moment of the grown sites: the same in every run, so that figures of different days compare. */
const now = process.env['NOW'] ?? '2026-11-30T09:00:00Z';
const folder = values.help ? '' : await mkdtemp(join(tmpdir(), 'bench-'));

if (values.help) console.log(help);
else {
  try {
    if (values.guard) for (const ratio of await storeRatio(folder, Number(values.runs))) console.log(ratio);
    else if (values.start) await benchStart();
    else await bench();
  } finally {
    if (values.keep) console.error(folder);
    else await rm(folder, { recursive: true, force: true });
  }
}

async function bench(): Promise<void> {
  const sizes = values.sizes.split(',').map(Number);
  const installed = await install(values.only.split(','));
  const builds: Build[] = [];
  for (const size of sizes) {
    const sites = await prepare(size, installed);
    // One after another in each run, so that a slow hour of the machine is slow for all.
    for (let run = 1; run <= Number(values.runs); run += 1) {
      for (const [name, site] of sites) {
        const build = await buildOnce(name, size, site);
        console.error(`${size} ${name}, ${run}: ${build.seconds.toFixed(1)} s, ${build.cpu.toFixed(1)} s of processor`);
        builds.push(build);
      }
    }
    if (!values.keep) for (const site of sites.values()) await site.remove();
  }
  const rows = summarise(builds);
  const versions = Object.fromEntries([...installed.keys()].map((name) => [name, versionOf(name)]));
  if (values.json) console.log(JSON.stringify({ now, node: process.version, versions, rows, builds }, null, 2));
  else
    console.log(
      `${Object.values(versions).join(', ')}; Node ${process.version}; runs: ${values.runs}\n\n${tableOf(rows)}`,
    );
}

async function benchStart(): Promise<void> {
  const size = Number(values.sizes.split(',').at(-1));
  const costs = await measureStart(folder, growSite(size, new Date(now)), now, Number(values.saves));
  if (values.json) return console.log(JSON.stringify({ now, node: process.version, size, costs }, null, 2));
  console.log(`Entries: ${size}; saves: ${values.saves}; Node ${process.version}\n\n| | |\n| --- | ---: |`);
  for (const { label, value, unit } of costs) console.log(`| ${label} | ${value.toFixed(2)} ${unit} |`);
}

/** Installs those of the sites that are asked for: the folder of the packages of each. */
async function install(names: readonly string[]): Promise<Map<RivalName | 'centre', string>> {
  const installed = new Map<RivalName | 'centre', string>();
  if (names.includes('centre')) installed.set('centre', '');
  for (const name of rivalNames.filter((name) => names.includes(name))) {
    try {
      installed.set(name, await installRival(name));
    } catch (error) {
      console.error(`${name} is left out: ${(error as Error).message}`);
    }
  }
  return installed;
}

async function prepare(size: number, installed: ReadonlyMap<RivalName | 'centre', string>) {
  const grown = growSite(size, new Date(now));
  const sites = new Map<string, Buildable>();
  for (const [name, packages] of installed) {
    const place = join(folder, `${name}-${size}`);
    sites.set(name, name === 'centre' ? await centre(place, grown, now) : await rival(name, packages, place, grown));
  }
  return sites;
}
