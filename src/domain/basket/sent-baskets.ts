import type { Basket } from './basket.ts';
import { basketRecord, readBasket } from './basket-link.ts';

/** A basket that somebody sent and a teacher keeps apart, by its place in the store. */
export interface SentBasket {
  readonly place: number;
  readonly basket: Basket;
}

/** The baskets in the stored text, and what there can't be read, by its place. */
export function readSentBaskets(text: string | null): {
  readonly baskets: readonly SentBasket[];
  readonly unreadable: readonly { readonly place: number; readonly text: string }[];
} {
  const read = recordsIn(text).map((record, place) => ({ record, place, result: readBasket(record) }));
  return {
    baskets: read.flatMap(({ place, result }) => (result.ok ? [{ place, basket: result.basket }] : [])),
    unreadable: read.flatMap(({ record, place, result }) =>
      result.ok ? [] : [{ place, text: typeof record === 'string' ? record : JSON.stringify(record) }],
    ),
  };
}

/** The text to store with one more basket; one that is there already stays where it is. */
export function addSentBasket(text: string | null, basket: Basket): string {
  const added = JSON.stringify(basketRecord(basket));
  const records = recordsIn(text);
  return JSON.stringify(
    records.some((record) => JSON.stringify(record) === added) ? records : [...records, JSON.parse(added)],
  );
}

/** The text to store without one; null when nothing is left. */
export function removeSentBasket(text: string | null, place: number): string | null {
  const rest = recordsIn(text).filter((_, i) => i !== place);
  return rest.length > 0 ? JSON.stringify(rest) : null;
}

/** What is stored, one by one; a text that is no list is one record that can't be read. */
function recordsIn(text: string | null): unknown[] {
  if (text === null) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [text];
  } catch {
    return [text];
  }
}
