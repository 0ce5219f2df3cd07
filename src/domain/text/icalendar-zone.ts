import type { Zone } from './zone-names.ts';
import { instantOf, offsetAt, offsetText } from './zones.ts';

/**
 * A VTIMEZONE that is right at these local moments: the distance from UTC at the first of them and each change of
 * clocks between two that differ. A zone whose clocks never change gets one part.
 */
export function zoneLines(zone: Zone, moments: readonly string[]): string[] {
  const instants = moments.map((moment) => instantOf(moment, zone)).sort((a, b) => a - b);
  let last = instants[0] ?? 0;
  const first = offsetAt(last, zone);
  const lines = ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance('1970-01-01T00:00', first, first)];
  for (const instant of instants) {
    if (offsetAt(instant, zone) !== offsetAt(last, zone)) {
      const change = changeBetween(last, instant, zone);
      const before = offsetAt(change - 1, zone);
      // The moment as the old clocks would show it.
      const onset = new Date(change + before * 60_000).toISOString().slice(0, 16);
      lines.push(...observance(onset, before, offsetAt(change, zone)));
    }
    last = instant;
  }
  return [...lines, 'END:VTIMEZONE'];
}

/** The first instant with the distance of `later`; `earlier` has another one. */
function changeBetween(earlier: number, later: number, zone: Zone): number {
  let [before, after] = [earlier, later];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle, zone) === offsetAt(later, zone)) after = middle;
    else before = middle;
  }
  return after;
}

// Winter and summer time are told apart by their distance alone, so each part is a STANDARD one.
function observance(onset: string, from: number, to: number): string[] {
  return [
    'BEGIN:STANDARD',
    `DTSTART:${onset.replace(/[-:]/g, '')}00`,
    `TZOFFSETFROM:${offsetText(from).replace(':', '')}`,
    `TZOFFSETTO:${offsetText(to).replace(':', '')}`,
    'END:STANDARD',
  ];
}
