import { dayOf } from './dates.ts';
import { type Zone, zones } from './zone-names.ts';

/** What a meeting says of its clocks. */
interface Clocks {
  readonly timezone?: Zone | undefined;
  readonly format?: string | undefined;
}

/**
 * The zone to name beside the hours of a meeting: one that is not the centre's, or any when people join from afar.
 * Without the centre's, as in a preview, the meeting's own is all that is known.
 */
export function namedZone({ timezone, format }: Clocks, centre?: Zone): Zone | undefined {
  const zone = timezone ?? centre;
  return format === 'очно' && zone === centre ? undefined : zone;
}

/** Hours with the clocks that show them: «15:30 МСК», «15:30, время владивостокское». */
export function withClocks(hours: string, zone: Zone | undefined): string {
  if (zone === undefined) return hours;
  // After a word, «до 01:00 следующего дня», the letters would be read with it.
  return zone === 'Europe/Moscow' && /\d$/.test(hours) ? `${hours}\u00A0МСК` : `${hours}, время ${zones[zone]}`;
}

/**
 * A moment with its distance from UTC, `2026-11-25T15:30:00+03:00`, on a reader's clocks: «у вас 19:30», with the day
 * when it is another: «у вас 26 ноября, 01:30». Undefined when they show the same. `ahead`: minutes that the reader's
 * clocks are ahead of UTC then.
 */
export function onReadersClocks(moment: string, ahead: number): string | undefined {
  const shown = new Date(Date.parse(moment) + ahead * 60_000).toISOString().slice(0, 16);
  if (shown === moment.slice(0, 16)) return undefined;
  const day = shown.slice(0, 10) === moment.slice(0, 10) ? '' : `${dayOf(shown)}, `;
  return `у\u00A0вас ${day}${shown.slice(11)}`;
}
