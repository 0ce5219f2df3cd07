import { PackingNotLoaded, packJson, unpackJson } from '../learning/plan/link.ts';
import { plainSigns } from '../learning/plan/links-in-text.ts';
import { cutText } from '../text/characters.ts';
import type { Basket, BasketPage } from './basket.ts';

export type BasketResult =
  | { readonly ok: true; readonly basket: Basket }
  | { readonly ok: false; readonly message: string };

const damaged = 'Ссылка на подборку повреждена: попросите прислать её ещё раз целиком. Ваша подборка не изменилась.';
const newer = 'Подборку собрали на более новой версии сайта. Обновите страницу и откройте ссылку ещё раз.';

const kind = 'tc-basket';
const version = 1;
/** More pages than these nobody puts together by hand. */
const maxPages = 200;
const maxLength = 200;

/**
 * A folder of this site that the list takes, so not the editor. No other characters, for browsers read a backslash as a
 * slash and so go to another site.
 */
const sitePath = /^\/(?!admin\/)(?:[\w.~%-]+\/)*$/;

/** Whether it leads where it says: browsers go up at `..`, as letters and as `%2e%2e`. */
const isPlainPath = (path: string): boolean => new URL(path, 'https://x').pathname === path;

/** What of a basket goes into a link and into the store of baskets that others sent. */
export const basketRecord = ({ name, pages }: Basket): unknown => ({
  kind,
  version,
  name,
  pages: pages.map(({ path, title, kind: words = '' }) => [path, title, words]),
});

/** The text after `#` of a link to a basket. */
export const packBasket = async (basket: Basket): Promise<string> =>
  `${hashStart}${await packJson(basketRecord(basket))}`;

const hashStart = 'podborka=';

/** Whether the hash of an address brings a basket, in whatever way a messenger has spelt it. */
export const isBasketHash = (hash: string): boolean => plainSigns(hash).startsWith(`#${hashStart}`);

/** The basket in the hash of an address. Throws `PackingNotLoaded` where the code for links can't be loaded. */
export async function readBasketHash(hash: string): Promise<BasketResult> {
  try {
    const packed = /^[\w-]*/.exec(plainSigns(hash).slice(hashStart.length + 1))?.[0] ?? '';
    return readBasket(await unpackJson(packed));
  } catch (error) {
    if (error instanceof PackingNotLoaded) throw error;
    return { ok: false, message: damaged };
  }
}

/** Reads a basket of a link or of the store; a fault of one page is a fault of all: it was not made here. */
export function readBasket(value: unknown): BasketResult {
  const record = Object(value) as Record<string, unknown>;
  if (record['kind'] !== kind || typeof record['version'] !== 'number') return { ok: false, message: damaged };
  if (record['version'] > version) return { ok: false, message: newer };
  const { name, pages } = record;
  if (typeof name !== 'string' || !Array.isArray(pages) || pages.length === 0 || pages.length > maxPages) {
    return { ok: false, message: damaged };
  }
  const read = pages.flatMap((page) => pageFrom(page) ?? []);
  if (read.length < pages.length) return { ok: false, message: damaged };
  return {
    ok: true,
    basket: { name: line(name), pages: [...new Map(read.map((page) => [page.path, page])).values()] },
  };
}

function pageFrom(value: unknown): BasketPage | undefined {
  const [path, title, words] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  if (typeof path !== 'string' || path.length > maxLength) return undefined;
  if (!sitePath.test(path) || !isPlainPath(path)) return undefined;
  if (typeof title !== 'string' || line(title) === '') return undefined;
  return { path, title: line(title), ...(typeof words === 'string' && words ? { kind: line(words) } : {}) };
}

const line = (text: string): string => cutText(text.replace(/\s+/g, ' ').trim(), maxLength);
