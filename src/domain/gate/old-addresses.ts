import type { $ZodIssue } from 'zod/v4/core';

/** The fields whose lines fall out one by one: what is wrong with an old address is wrong with nothing else. */
const keys = ['redirectFrom', 'redirects'] as const;

type Fields = Readonly<Record<string, unknown>>;

/** The fields of an entry without the lines at fault; undefined when something else is at fault too. */
export function withoutBadLines(data: unknown, issues: readonly $ZodIssue[]): Fields | undefined {
  if (!issues.every(({ path }) => keys.some((key) => key === path[0]))) return undefined;
  const rest = Object.entries(data as Fields).flatMap(([name, value]): [string, unknown][] => {
    const bad = new Set(issues.filter(({ path }) => path[0] === name).map(({ path }) => path[1]));
    if (bad.size === 0) return [[name, value]];
    return Array.isArray(value) ? [[name, value.filter((_, n) => !bad.has(n))]] : [];
  });
  return Object.fromEntries(rest);
}
