import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, it } from 'vitest';
import * as z from 'zod';

const entry = z.object({
  version: z.string().optional(),
  optional: z.boolean().default(false),
  integrity: z.string().optional(),
  os: z.array(z.string()).default([]),
  cpu: z.array(z.string()).default([]),
  optionalDependencies: z.record(z.string(), z.string()).default({}),
});
const { packages } = z
  .object({ packages: z.record(z.string(), entry) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** The entry that a package at `path` gets when it asks for `name`. */
function found(path: string, name: string): z.output<typeof entry> | undefined {
  const here = packages[posix.join(path, 'node_modules', name)];
  if (here || path === '') return here;
  return found(path.slice(0, Math.max(0, path.lastIndexOf('node_modules/') - 1)), name);
}

const wanted = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
  Object.entries(optionalDependencies).map(([name, version]) => ({ path, name, version, entry: found(path, name) })),
);

it('package-lock.json names the binaries of every platform, without which `npm ci` refuses it', () => {
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter((want) => !want.entry).map(({ name, version }) => `${name}@${version}`)).toEqual([]);
});

it('says of every binary for one platform which platform that is, or each machine would fetch it', () => {
  const platforms =
    /[-/](?:android|darwin|freebsd|linux(?:musl)?|netbsd|openbsd|openharmony|sunos|aix|win32|windows|wasm32)\b/;
  const binaries = wanted.filter(({ name }) => platforms.test(name));
  expect(binaries.length).toBeGreaterThan(50);
  const loose = binaries.filter(({ entry: { os = [], cpu = [], optional = false } = {} }) => {
    const isBound = os.length > 0 || cpu.includes('wasm32');
    return !optional || !isBound;
  });
  expect(loose.map(({ name }) => name)).toEqual([]);
});

it('holds the hash of every package, without which npm takes whatever comes', () => {
  const bare = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && integrity === undefined);
  expect(bare.map(([path]) => path)).toEqual([]);
});
