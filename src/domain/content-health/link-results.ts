import * as z from 'zod';
import { isDay } from '../text/days.ts';

/** The result of a link check: the HTTP status after redirects, or why there is none. */
const linkAnswer = z.union([z.int().min(100).max(999), z.enum(['timeout', 'unreachable', 'loop', 'inside'])]);

export type LinkAnswer = z.output<typeof linkAnswer>;

/** Results of the last link check, stored between builds. `asked` counts addresses; dates are `YYYY-MM-DD`. */
export const linkResultsSchema = z.strictObject({
  askedAt: z.iso.datetime(),
  asked: z.int().min(0),
  broken: z.array(z.strictObject({ url: z.url(), answer: linkAnswer, since: z.string().refine(isDay) })),
  /** Addresses that reject automatic checks: only a person can see whether the page exists. */
  closed: z.array(z.url()),
});

export type LinkResults = z.output<typeof linkResultsSchema>;

/** Statuses that say nothing about the page: access denied, or too many requests. */
const accessDenied: ReadonlySet<LinkAnswer> = new Set([401, 403, 407, 429, 451, 999]);

/** Whether a reader would not get the page. */
export function isBroken(answer: LinkAnswer): boolean {
  return typeof answer === 'string' || (answer >= 400 && !accessDenied.has(answer));
}

/**
 * Sorts answers by address and merges them with the previous results: an address that is still broken keeps its
 * `since`. `today` is the centre's day, `YYYY-MM-DD`.
 */
export function mergeResults(
  answers: ReadonlyMap<string, LinkAnswer>,
  { now, today }: { readonly now: Date; readonly today: string },
  previous: LinkResults | undefined,
): LinkResults {
  const brokenSince = new Map(previous?.broken.map(({ url, since }) => [url, since]));
  const sorted = [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    askedAt: now.toISOString(),
    asked: answers.size,
    broken: sorted
      .filter(([, answer]) => isBroken(answer))
      .map(([url, answer]) => ({ url, answer, since: brokenSince.get(url) ?? today })),
    closed: sorted.filter(([, answer]) => accessDenied.has(answer)).map(([url]) => url),
  };
}

const reasons = {
  timeout: 'сайт не ответил вовремя',
  unreachable: 'сайта нет или он не отвечает',
  loop: 'адрес водит по кругу',
  inside: 'адрес внутренней сети, из интернета он не открывается',
} as const;

/** The Russian reason why a link is broken: «такой страницы нет (404)». */
export function whyBroken(answer: LinkAnswer): string {
  if (typeof answer === 'string') return reasons[answer];
  if (answer === 404 || answer === 410) return `такой страницы нет (${answer})`;
  return answer >= 500 ? `сайт неисправен (${answer})` : `сайт не открывает эту страницу (${answer})`;
}
