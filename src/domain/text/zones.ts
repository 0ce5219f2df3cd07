import type { Zone } from './zone-names.ts';

/** The zone of a centre whose settings name none. */
export const defaultZone: Zone = 'Europe/Moscow';

const formats = new Map<Zone, Intl.DateTimeFormat>();

// To make one takes far longer than to use it.
function formatIn(zone: Zone): Intl.DateTimeFormat {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  formats.set(zone, format);
  return format;
}

/** The local moment in a zone as `YYYY-MM-DDTHH:MM`, comparable with an event's start. */
export function localMoment(now: Date, zone: Zone): string {
  const part = Object.fromEntries(
    formatIn(zone)
      .formatToParts(now)
      .map(({ type, value }) => [type, value]),
  );
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

/** The day that a zone's calendar shows at a moment, `YYYY-MM-DD`. */
export function dayIn(now: Date, zone: Zone): string {
  return localMoment(now, zone).slice(0, 10);
}

/** Minutes by which a zone's clocks are ahead of UTC at an instant, in milliseconds since 1970. */
export function offsetAt(instant: number, zone: Zone): number {
  return (Date.parse(`${localMoment(new Date(instant), zone)}Z`) - Math.floor(instant / 60_000) * 60_000) / 60_000;
}

/** The instant of a local moment `YYYY-MM-DDTHH:MM` of a zone, in milliseconds since 1970. */
export function instantOf(moment: string, zone: Zone): number {
  const asUtc = Date.parse(`${moment}Z`);
  // The distance is that of the moment itself, which is the other one only at a change of clocks.
  return asUtc - offsetAt(asUtc - offsetAt(asUtc, zone) * 60_000, zone) * 60_000;
}

/** A distance from UTC in minutes as `+03:00`. */
export function offsetText(minutes: number): string {
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}

/** A local moment `YYYY-MM-DDTHH:MM` of a zone with its distance from UTC: `2026-11-21T15:00:00+03:00`. */
export function withOffset(moment: string, zone: Zone): string {
  return `${moment}:00${offsetText(offsetAt(instantOf(moment, zone), zone))}`;
}
