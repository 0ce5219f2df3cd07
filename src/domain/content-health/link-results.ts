import * as z from 'zod';

/** How an address answered: the status at the end of its redirects, or why there is none. */
const answer = z.union([z.int().min(100).max(999), z.enum(['timeout', 'unreachable', 'loop', 'inside'])]);

export type LinkAnswer = z.output<typeof answer>;

/** What asking every address gave; kept between builds. Days are `YYYY-MM-DD`. */
export const linkResults = z.strictObject({
  askedAt: z.iso.datetime(),
  asked: z.int().min(0),
  broken: z.array(z.strictObject({ url: z.url(), answer, since: z.iso.date() })),
  /** Sites that do not let programs in: whether the page is there only a person can see. */
  closed: z.array(z.url()),
});

export type LinkResults = z.output<typeof linkResults>;

/** Statuses by which a site turns a program away, or asks it to come later, and tells nothing about the page. */
const closedTo: ReadonlySet<LinkAnswer> = new Set([401, 403, 407, 429, 451, 999]);

/** Whether an answer means that a reader would not get the page. */
export function isBroken(given: LinkAnswer): boolean {
  return typeof given === 'string' || (given >= 400 && !closedTo.has(given));
}

/** Puts answers in order; an address that was broken before keeps its day. */
export function resultsOf(
  answers: ReadonlyMap<string, LinkAnswer>,
  now: Date,
  before: LinkResults | undefined,
): LinkResults {
  const known = new Map(before?.broken.map(({ url, since }) => [url, since]));
  const today = now.toISOString().slice(0, 10);
  const sorted = [...answers].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    askedAt: now.toISOString(),
    asked: answers.size,
    broken: sorted
      .filter(([, given]) => isBroken(given))
      .map(([url, given]) => ({ url, answer: given, since: known.get(url) ?? today })),
    closed: sorted.filter(([, given]) => closedTo.has(given)).map(([url]) => url),
  };
}

const words = {
  timeout: 'сайт не ответил вовремя',
  unreachable: 'сайта нет или он не отвечает',
  loop: 'адрес водит по кругу',
  inside: 'адрес внутренней сети, из интернета он не открывается',
} as const;

/** Why a link is broken, in Russian: «такой страницы нет (404)». */
export function whyBroken(given: LinkAnswer): string {
  if (typeof given === 'string') return words[given];
  if (given === 404 || given === 410) return `такой страницы нет (${given})`;
  return given >= 500 ? `сайт неисправен (${given})` : `сайт не открывает эту страницу (${given})`;
}
