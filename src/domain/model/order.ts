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
  const [zoneA, zoneB] = [a, b].map(({ timezone }) => (timezone ?? zone) as Zone) as [Zone, Zone];
  const areMoments = fields[order.by]?.kind === 'time' && zoneA !== zoneB;
  const placeOf = (data: Data, own: Zone) => {
    // Numbers, or ISO dates and times, which sort correctly as strings.
    const value = data[order.by] as string | number;
    return areMoments ? instantOf(String(value), own) : value;
  };
  const [x, y] = [placeOf(a, zoneA), placeOf(b, zoneB)];
  const ascending = x === y ? 0 : x < y ? -1 : 1;
  return order.isNewestFirst ? -ascending : ascending;
}
