import type { CompatStatement, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { baselineBrowsers, compatData, isUpTo } from './compat-data.ts';

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

const { api, javascript } = compatData;
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
  return baselineBrowsers.every(({ id, version }) =>
    [support[id] ?? []].flat().some((one) => isPlain(one) && isUpTo(one.version_added, version)),
  );
}

function isPlain({
  flags,
  prefix,
  alternative_name: other,
  version_removed: removed,
}: SimpleSupportStatement): boolean {
  return !flags && !prefix && !other && !removed;
}
