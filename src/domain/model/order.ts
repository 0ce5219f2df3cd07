import { compareRussian } from '../text/names.ts';
import type { Collection } from './collection.ts';

type Data = Readonly<Record<string, unknown>>;

/** Compares the data of two entries in the order that their collection declares. */
export function compareData({ order, title }: Collection, a: Data, b: Data): number {
  if (!order) return compareRussian(title(a), title(b));
  // Numbers, or ISO dates and times, which sort correctly as strings.
  const [x, y] = [a[order.by], b[order.by]] as [string | number, string | number];
  const ascending = x === y ? 0 : x < y ? -1 : 1;
  return order.isNewestFirst ? -ascending : ascending;
}
