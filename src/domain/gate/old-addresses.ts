import type { $ZodIssue } from 'zod/v4/core';
import type { CollectionId } from '../model/collection-id.ts';

/** The fields whose lines fall out one by one: what is wrong with an old address is wrong with nothing else. */
const lists: ReadonlySet<PropertyKey | undefined> = new Set(['redirectFrom', 'redirects']);

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of an entry without what is at fault and can fall out by itself; undefined when something else is at fault
 * too. Of the settings any field may: a site without its name and its post would be worse than one without a colour.
 */
export function withoutFaults(
  collection: CollectionId,
  data: unknown,
  issues: readonly $ZodIssue[],
): Fields | undefined {
  const mayGo = ({ path }: $ZodIssue) => collection === 'settings' || lists.has(path[0]);
  if (typeof data !== 'object' || data === null || !issues.every(mayGo)) return undefined;
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [],
  );
  const rest = Object.entries(data).flatMap(([name, value]): [string, unknown][] => {
    if (unknown.includes(name)) return [];
    const bad = new Set(issues.filter(({ path }) => path[0] === name).map(({ path }) => path[1]));
    if (bad.size === 0) return [[name, value]];
    return Array.isArray(value) ? [[name, value.filter((_, n) => !bad.has(n))]] : [];
  });
  return Object.fromEntries(rest);
}
