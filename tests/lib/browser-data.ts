import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserName, CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { baseline } from '../../src/domain/site/baseline.ts';

// Imported, these twenty megabytes would pass through the bundler of the tests.
const bcd: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);

const browserIds: Readonly<Record<string, BrowserName>> = { ios_saf: 'safari_ios' };

/** The browsers of the baseline as MDN's data names them. */
const browsers = baseline.map(({ query }) => {
  const [name = '', version = ''] = query.split(' ');
  return { label: query, id: browserIds[name] ?? (name as BrowserName), version };
});

/** A feature of CSS, by its path in MDN's data: `properties.text-wrap`. */
export type Feature = string;

/** Whether MDN's data have the feature. */
export function isKnown(feature: Feature): boolean {
  return statementOf(feature) !== undefined;
}

/** The browsers of the baseline that lack a feature; `prefixes` are the vendor prefixes with which it also stands. */
export function lackedBy(feature: Feature, prefixes: readonly string[] = []): string[] {
  const statement = statementOf(feature);
  if (!statement) return ['no data'];
  const reads = ({ version_added, version_removed, prefix, ...entry }: SimpleSupportStatement, since: string) =>
    typeof version_added === 'string' &&
    isUpTo(version_added, since) &&
    (typeof version_removed !== 'string' || !isUpTo(version_removed, since)) &&
    (prefix === undefined || prefixes.includes(prefix)) &&
    !entry.partial_implementation &&
    !entry.flags &&
    !entry.alternative_name;
  return browsers
    .filter(({ id, version }) => ![statement.support[id] ?? []].flat().some((entry) => reads(entry, version)))
    .map(({ label }) => label);
}

function statementOf(feature: Feature): Identifier['__compat'] {
  let found: Identifier | undefined = bcd.css;
  for (const part of feature.split('.')) found = found?.[part];
  return found?.__compat;
}

function isUpTo(version: string, limit: string): boolean {
  if (version === 'preview') return false;
  const [a, b] = [version.replace('≤', ''), limit].map((text) => text.split('.').map(Number));
  const at = a?.findIndex((part, i) => part !== (b?.[i] ?? 0)) ?? -1;
  return at < 0 || (a?.[at] ?? 0) < (b?.[at] ?? 0);
}

const functionPaths = new Map<string, Feature>(
  Object.entries(bcd.css?.['types'] ?? {}).flatMap(([group, types]) => [
    [group, `types.${group}`],
    ...Object.keys(types).map((name): [string, Feature] => [name, `types.${group}.${name}`]),
  ]),
);

/** Where the data tell about a function such as `light-dark()`. */
export function functionFeature(name: string): Feature {
  return functionPaths.get(name) ?? `types.${name}`;
}
