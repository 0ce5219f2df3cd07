import type { BasketPage } from '../../domain/basket/basket.ts';
import type { MissingPage } from '../../domain/basket/missing.ts';
import { judgeAnswer } from '../../offline/protocol/answers.ts';
import { cacheName } from '../../offline/protocol/names.ts';

/** A page that was read, with its text. */
export interface FoundPage {
  readonly page: BasketPage;
  readonly document: Document;
  readonly main: HTMLElement;
}

export interface ReadPages {
  readonly found: readonly FoundPage[];
  readonly missing: readonly MissingPage[];
}

/** How many pages are asked for at once: the reader's own way through the site must stay open. */
const atOnce = 4;

/** Reads pages of this site, without a network from their copies; the order is that of the list. */
export async function readPages(pages: readonly BasketPage[], onRead: (count: number) => void): Promise<ReadPages> {
  let count = 0;
  const read: (FoundPage | MissingPage)[] = [];
  const rest = pages.entries();
  const readRest = async (): Promise<void> => {
    for (const [i, page] of rest) {
      read[i] = await readPage(page);
      count += 1;
      onRead(count);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, readRest));
  return {
    found: read.flatMap((one) => ('main' in one ? [one] : [])),
    missing: read.flatMap((one) => ('reason' in one ? [one] : [])),
  };
}

/** What is filled in by scripts of its own page. */
const tools = 'tc-plan, tc-diary, tc-needs, tc-diagnostic';

async function readPage(page: BasketPage): Promise<FoundPage | MissingPage> {
  const answer = await askFor(page.path);
  if (answer === 'gone') return { page, reason: 'gone' };
  const html = answer ?? (await copyOf(page.path));
  if (html === undefined) return { page, reason: 'unreachable' };
  const text = new DOMParser().parseFromString(html, 'text/html');
  // Without scripts running, a parser reads what is there for such a reader.
  for (const one of text.querySelectorAll('noscript')) one.remove();
  const main = text.querySelector('main');
  if (main?.querySelector(tools)) return { page, reason: 'tool' };
  return main ? { page, document: text, main } : { page, reason: 'unreachable' };
}

/** The page as the site gives it, or the worker in its place; undefined when neither does. */
async function askFor(path: string): Promise<string | 'gone' | undefined> {
  try {
    const response = await fetch(path);
    const body = await response.text();
    // The dev server marks no pages.
    if (!import.meta.env.PROD) return response.ok ? body : undefined;
    const mediaType = response.headers.get('content-type') ?? '';
    const verdict = judgeAnswer(path, { status: response.status, mediaType, body });
    return verdict === 'own' ? body : verdict === 'gone' ? 'gone' : undefined;
  } catch {
    return undefined;
  }
}

/** The copy itself: after a forced reload no worker stands between. */
async function copyOf(path: string): Promise<string | undefined> {
  try {
    if (!(await caches.has(cacheName))) return undefined;
    const copy = await (await caches.open(cacheName)).match(path, { ignoreVary: true });
    return copy?.ok ? await copy.text() : undefined;
  } catch {
    return undefined;
  }
}
