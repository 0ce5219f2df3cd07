import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CompatData, CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { baseline } from '../../src/domain/site/baseline.ts';

const names = { chrome: 'chrome', firefox: 'firefox', safari: 'safari', ios_saf: 'safari_ios' } as const;

/** Which names of the platform every browser of the baseline has. A name that is not here is not the platform's. */
interface ScriptData {
  /** Names that stand alone: `CompressionStream`, `requestIdleCallback`. */
  readonly globals: ReadonlyMap<string, boolean>;
  /** Names with their owner: `Map.groupBy`, `Element.ariaPressed`. */
  readonly owned: ReadonlyMap<string, boolean>;
  /** Names of the language after any dot: `toSorted`. True when anything so named is old enough. */
  readonly methods: ReadonlyMap<string, boolean>;
}

/** Whose methods are called on any value; names of the others would be mistaken for names of the code itself. */
const widely = new Set('Array ArrayBuffer Iterator Map Promise RegExp Set String TypedArray Uint8Array'.split(' '));

// Imported, these twenty megabytes would pass through the bundler of the tests.
const file = createRequire(import.meta.url).resolve('@mdn/browser-compat-data');
const { api, javascript }: CompatData = JSON.parse(readFileSync(file, 'utf8'));
const builtins = (javascript?.['builtins'] ?? {}) as Record<string, Identifier>;
const globals = new Map<string, boolean>();
const owned = new Map<string, boolean>();
const methods = new Map<string, boolean>();
const note = (map: Map<string, boolean>, name: string, has: boolean) => map.set(name, has || map.get(name) === true);

for (const [owner, feature] of Object.entries({ ...api, ...builtins } as Record<string, Identifier>)) {
  if (feature.__compat) note(globals, owner, isInBaseline(feature.__compat));
  for (const [written, { __compat }] of Object.entries(feature as Record<string, Identifier>)) {
    if (!__compat || /_event$|\W/.test(written) || written === owner) continue;
    const name = written.replace(/_static$/, '');
    const has = isInBaseline(__compat);
    note(owned, `${owner}.${name}`, has);
    if (owner === 'Window' || owner === 'WorkerGlobalScope') note(globals, name, has);
    if (widely.has(owner)) note(methods, name, has);
  }
}

/** MDN's data about browsers, read for the baseline. */
export const scriptData: ScriptData = { globals, owned, methods };

function isInBaseline({ support }: CompatStatement): boolean {
  return baseline.every(({ query, since }) => {
    const statements = [support[names[query.split(' ')[0] as keyof typeof names]] ?? []].flat();
    return statements.some((one) => isPlain(one) && isAtMost(one.version_added, since));
  });
}

function isPlain({
  flags,
  prefix,
  alternative_name: other,
  version_removed: removed,
}: SimpleSupportStatement): boolean {
  return !flags && !prefix && !other && !removed;
}

function isAtMost(version: SimpleSupportStatement['version_added'], limit: string): boolean {
  if (typeof version !== 'string' || version === 'preview') return false;
  const [major = 0, minor = 0] = version.replace('≤', '').split('.').map(Number);
  const [limitMajor = 0, limitMinor = 0] = limit.split('.').map(Number);
  return major < limitMajor || (major === limitMajor && minor <= limitMinor);
}
