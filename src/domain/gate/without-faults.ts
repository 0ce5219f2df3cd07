import type { $ZodIssue } from 'zod/v4/core';
import type { CollectionId } from '../model/collection-id.ts';
import { withoutPaths } from './prune.ts';

/** The fields whose lines fall out one by one: what is wrong with an old address is wrong with nothing else. */
const lists: ReadonlySet<PropertyKey | undefined> = new Set(['redirectFrom', 'redirects']);

type Path = readonly (string | number)[];

/**
 * The fields of an entry without what is at fault and can fall out by itself: an item of a list, or else the field;
 * undefined when something else is at fault too. Of the settings any field may: a site without its name and its post
 * would be worse than one without a colour.
 */
export function withoutFaults(collection: CollectionId, data: unknown, issues: readonly $ZodIssue[]): unknown {
  const paths = issues.flatMap(pathsOf);
  if (!paths.every(([first]) => collection === 'settings' || lists.has(first))) return undefined;
  return withoutPaths(data, [...new Map(paths.map((path) => [path.join('.'), path])).values()]);
}

function pathsOf(issue: $ZodIssue): Path[] {
  const path = issue.path as Path;
  const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path];
  return paths.map((one) => one.slice(0, one.findLastIndex((key) => typeof key === 'number') + 1 || undefined));
}
