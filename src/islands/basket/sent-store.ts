import type { Basket } from '../../domain/basket/basket.ts';
import { addSentBasket, readSentBaskets, removeSentBasket } from '../../domain/basket/sent-baskets.ts';
import { sentKey, unreadableKey } from '../offline/key.ts';

/** The collections that others sent and that are kept apart, and what there can't be read. */
export const sentBaskets = () => readSentBaskets(readItem(sentKey));

/** Keeps a collection apart; false when the browser stores nothing. */
export const keepApart = (basket: Basket): boolean => writeItem(sentKey, addSentBasket(readItem(sentKey), basket));

/** Erases a collection that is kept apart. */
export const eraseSent = (place: number): boolean => writeItem(sentKey, removeSentBasket(readItem(sentKey), place));

/** The lines of one's own list that could not be read. */
export const unreadableLines = (): string[] => (readItem(unreadableKey) ?? '').split('\n').filter(Boolean);

/** Erases such a line. */
export function eraseLine(line: string): void {
  const rest = unreadableLines().filter((one) => one !== line);
  writeItem(unreadableKey, rest.length > 0 ? rest.join('\n') : null);
}

function readItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function writeItem(key: string, text: string | null): boolean {
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
