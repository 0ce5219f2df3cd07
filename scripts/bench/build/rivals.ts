import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { put } from '../grow/site.ts';

export const root = join(import.meta.dirname, '../../..');

const ofProject = z.object({ dependencies: z.record(z.string(), z.string()) });
const { dependencies } = ofProject.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const own = (name: string): Record<string, string> => ({ [name]: dependencies[name] ?? '' });

/** The generators of sites that this one is measured beside. */
export const rivalNames = ['astro', 'starlight', 'eleventy', 'hugo'] as const;
export type RivalName = (typeof rivalNames)[number];

interface Packages {
  readonly npm?: Readonly<Record<string, string>>;
  readonly debian?: Readonly<Record<string, string>>;
}

/** The packages of each; those of the project itself stand in the versions of the project. */
const packages: Readonly<Record<RivalName, Packages>> = {
  astro: {},
  starlight: { npm: { '@astrojs/starlight': '0.42.4', ...own('astro'), ...own('pagefind') } },
  eleventy: { npm: { '@11ty/eleventy': '3.1.8' } },
  // Hugo's npm packages fetch the program from elsewhere when they are installed; Debian's has it inside.
  hugo: { debian: { hugo: '0.111.3-1', libsass1: '3.6.5+20220909-1' } },
};

/** «Eleventy 3.1.8»: what was measured, for the table. */
export function versionOf(name: RivalName | 'centre'): string {
  if (name === 'centre') return 'this site';
  const { npm, debian } = packages[name];
  const [first = ['astro', dependencies['astro']]] = Object.entries({ ...npm, ...debian });
  return `${first[0]} ${first[1]}`;
}

const cache = () => join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'tutor-centre-bench');

/**
 * Installs the packages of a rival into a folder of the cache, outside the project, unless they are there; gives the
 * folder. The plain Astro runs on the packages of the project. Throws when something is missing.
 */
export async function installRival(name: RivalName): Promise<string> {
  const { npm, debian } = packages[name];
  if (!npm && !debian) return root;
  const hash = createHash('sha256').update(JSON.stringify(packages[name])).digest('hex').slice(0, 12);
  const folder = join(cache(), `${name}-${hash}`);
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  await rm(part, { recursive: true, force: true });
  await mkdir(part, { recursive: true });
  const run = (command: string, ...args: string[]) => promisify(execFile)(command, args, { cwd: part });
  if (npm) {
    await put(join(part, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: npm }));
    await run('npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
  }
  for (const [deb, version] of Object.entries(debian ?? {})) await run('apt-get', 'download', `${deb}=${version}`);
  for (const file of (await readdir(part)).filter((file) => file.endsWith('.deb'))) await run('dpkg', '-x', file, '.');
  await rename(part, folder);
  return folder;
}
