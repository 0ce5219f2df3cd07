import { compareRussian } from '../text/names.ts';
import type { Zone } from '../text/zone-names.ts';
import { instantOf } from '../text/zones.ts';
import type { Collection } from './collection.ts';

type Data = Readonly<Record<string, unknown>>;

/**
 * Compares the data of two entries in the order that their collection declares; `zone` is the centre's. Local times on
 * different clocks are compared as moments.
 */
export function compareData({ order, fields, title }: Collection, a: Data, b: Data, zone: Zone): number {
  if (!order) return compareRussian(title(a), title(b));
  const zoneOf = ({ timezone }: Data) => (timezone ?? zone) as Zone;
  const areMoments = fields[order.by]?.kind === 'time' && zoneOf(a) !== zoneOf(b);
  // Numbers, or ISO dates and times, which sort correctly as strings.
  const [x, y] = [a, b].map((data) =>
    areMoments ? instantOf(String(data[order.by]), zoneOf(data)) : data[order.by],
  ) as [string | number, string | number];
  const ascending = x === y ? 0 : x < y ? -1 : 1;
  return order.isNewestFirst ? -ascending : ascending;
}
