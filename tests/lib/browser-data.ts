import type { Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';
import { baselineBrowsers, compatData, isUpTo } from './compat-data.ts';

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
    isUpTo(version_added, since) &&
    !isUpTo(version_removed, since) &&
    (prefix === undefined || prefixes.includes(prefix)) &&
    !entry.partial_implementation &&
    !entry.flags &&
    !entry.alternative_name;
  return baselineBrowsers
    .filter(({ id, version }) => ![statement.support[id] ?? []].flat().some((entry) => reads(entry, version)))
    .map(({ label }) => label);
}

function statementOf(feature: Feature): Identifier['__compat'] {
  let found: Identifier | undefined = compatData.css;
  for (const part of feature.split('.')) found = found?.[part];
  return found?.__compat;
}

const functionPaths = new Map<string, Feature>(
  Object.entries(compatData.css?.['types'] ?? {}).flatMap(([group, types]) => [
    [group, `types.${group}`],
    ...Object.keys(types).map((name): [string, Feature] => [name, `types.${group}.${name}`]),
  ]),
);

/** Where the data tell about a function such as `light-dark()`. */
export function functionFeature(name: string): Feature {
  return functionPaths.get(name) ?? `types.${name}`;
}
