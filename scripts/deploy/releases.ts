import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import {
  factsOf,
  formerFiles,
  keptReleases,
  type ReleaseFacts,
  servedOrder,
} from '../../src/domain/hosting/releases.ts';

const factsFile = '.release.json';
const factsSchema = z.object({
  commit: z.string(),
  day: z.string(),
  code: z.array(z.array(z.string())),
  data: z.array(z.string()),
});

/** A build that was told to end may write for a moment still. */
const removal = { recursive: true, force: true, maxRetries: 5 } as const;
/** How names of folders of unfinished builds begin. */
const building = 'building-';

/** The folder of a release. */
export const releaseIn = (root: string, name: string): string => join(root, 'releases', name);

/** The release that the link points to; undefined when the link is not there or leads elsewhere. */
export function servedRelease(root: string): string | undefined {
  try {
    const target = resolve(root, readlinkSync(join(root, 'site')));
    return dirname(target) === join(root, 'releases') && existsSync(target) ? basename(target) : undefined;
  } catch {
    return undefined;
  }
}

/** What the served release knows of itself; without a note that can be read, its files alone. */
export function servedFacts(root: string): ReleaseFacts | undefined {
  const name = servedRelease(root);
  if (name === undefined) return undefined;
  const folder = releaseIn(root, name);
  try {
    return factsSchema.parse(JSON.parse(readFileSync(join(folder, factsFile), 'utf8')));
  } catch {
    return factsOf({ commit: '', day: '', files: filesOf(folder) });
  }
}

/** Takes away what a deploy that was killed has left: a half build, releases that were never served or half removed. */
export function sweep(root: string): void {
  mkdirSync(join(root, 'releases'), { recursive: true });
  for (const name of readdirSync(root)) {
    if (name.startsWith(building) || name === 'site.new') rmSync(join(root, name), removal);
  }
  removeOthers(root, orderOf(root));
}

/** Makes a folder for a build, which no other build has: one that was told to end may still write into its own. */
export function makeBuilding(root: string): string {
  sweep(root);
  const folder = mkdtempSync(join(root, building));
  // For nginx; mkdtemp lets nobody else in.
  chmodSync(folder, 0o755);
  return folder;
}

/** Adds to a finished build what open tabs of former releases still need, and the note of what it is. */
export function completeBuild(root: string, site: string, built: Pick<ReleaseFacts, 'commit' | 'day'>): void {
  const files = filesOf(site);
  const facts = factsOf({ ...built, files }, servedFacts(root));
  const former = formerFiles(facts, files);
  const served = releaseIn(root, servedRelease(root) ?? '');
  const copies = [
    ...former.code.map((name) => [join(served, name), name] as const),
    ...former.data.map(({ name, now }) => [join(site, now), name] as const),
  ];
  for (const [from, name] of copies.filter(([path]) => existsSync(path))) {
    mkdirSync(dirname(join(site, name)), { recursive: true });
    copyFileSync(from, join(site, name));
  }
  writeFileSync(join(site, factsFile), JSON.stringify(facts));
}

/** Makes the finished build the release `name` and points the link to it; gives nothing half to a visitor at any moment. */
export function publish(root: string, site: string, name: string): void {
  // All of it must be on the disk before the link is: the power may go.
  spawnSync('sync', ['--file-system', site]);
  renameSync(site, releaseIn(root, name));
  const before = orderOf(root);
  symlinkSync(join('releases', name), join(root, 'site.new'));
  renameSync(join(root, 'site.new'), join(root, 'site'));
  const order = servedOrder(before, readdirSync(join(root, 'releases')), name).slice(-keptReleases);
  writeFileSync(join(root, 'served.new'), order.map((each) => `${each}\n`).join(''), { flush: true });
  renameSync(join(root, 'served.new'), join(root, 'served'));
  removeOthers(root, order);
}

/** A name that no release has, whatever the clock says. */
export function freeName(root: string, now: Date, commit: string): string {
  const name = `${now.toISOString().replaceAll(/[:.]/g, '-')}-${commit.slice(0, 7)}`;
  let [free, count] = [name, 1];
  while (existsSync(releaseIn(root, free))) {
    count += 1;
    free = `${name}-${count}`;
  }
  return free;
}

/** The releases that were served, the present one last. A server without a list had its releases named by time. */
function orderOf(root: string): string[] {
  const present = readdirSync(join(root, 'releases')).sort();
  const list = join(root, 'served');
  const listed = existsSync(list) ? readFileSync(list, 'utf8').split('\n') : present;
  return servedOrder(listed, present, servedRelease(root));
}

function removeOthers(root: string, order: readonly string[]): void {
  const served = servedRelease(root);
  for (const name of readdirSync(join(root, 'releases'))) {
    if (name !== served && !order.includes(name)) rmSync(releaseIn(root, name), removal);
  }
}

function filesOf(folder: string): string[] {
  return globSync('**/*.*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
}
