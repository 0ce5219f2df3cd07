import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import * as z from 'zod';
import type { Search } from '../../src/domain/search/ranking/engine.ts';

const file = z.record(z.string(), z.record(z.string(), z.union([z.string(), z.array(z.string())])));
const top = 3;

/**
 * A query of the golden set: the typed text and the expected pages; one of them must be among the first three results.
 */
export interface GoldenQuery {
  readonly habit: string;
  readonly typed: string;
  readonly pages: readonly string[];
}

/** The result of a query: the position of the first expected page, from 1; 0 when it was not found. */
export interface GoldenResult extends GoldenQuery {
  readonly place: number;
  readonly found: readonly string[];
}

/** Reads tests/content/golden.yaml or another file of that shape; throws when the shape is wrong. */
export async function readGolden(path: string): Promise<GoldenQuery[]> {
  const groups = file.parse(parse(await readFile(path, 'utf8')));
  return Object.entries(groups).flatMap(([habit, queries]) =>
    Object.entries(queries).map(([typed, pages]) => ({ habit, typed, pages: [pages].flat() })),
  );
}

/** Runs every query. */
export async function judge(search: Search, golden: readonly GoldenQuery[]): Promise<GoldenResult[]> {
  const judged: GoldenResult[] = [];
  for (const query of golden) {
    const { hits } = await search.ask(query.typed);
    const found = hits.map(({ url }) => url);
    const place = found.findIndex((url) => query.pages.includes(url)) + 1;
    judged.push({ ...query, place, found });
  }
  return judged;
}

/**
 * Whether a query succeeded: an expected page is among the first three, or there are no results when none are expected.
 */
export const isRight = ({ pages, place, found }: GoldenResult): boolean =>
  pages.length === 0 ? found.length === 0 : place > 0 && place <= top;

/** The share of right answers, from 0 to 1. */
export const success = (judged: readonly GoldenResult[]): number => judged.filter(isRight).length / judged.length;

/** The mean of 1/position over queries that expect a page. */
export function reciprocalRank(judged: readonly GoldenResult[]): number {
  const wanting = judged.filter(({ pages }) => pages.length > 0);
  return wanting.reduce((sum, { place }) => sum + (place > 0 ? 1 / place : 0), 0) / wanting.length;
}
