import { inCentre, onReadersClocks } from './readers-clocks.ts';
import { type Zone, zones } from './zone-names.ts';
import { instantOf, offsetAt, withOffset } from './zones.ts';

/** What a meeting says of its clocks. */
interface Clocks {
  /** A whole moment; a form may hold half of one. */
  readonly start?: string | undefined;
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

/** The hours of a meeting with their clocks, and the centre's hour where its clocks show another. */
export function meetingHours(hours: string, clocks: Clocks, centre?: Zone): string {
  const { start, timezone } = clocks;
  const said = withClocks(hours, namedZone(clocks, centre));
  if (!start || !timezone || !centre) return said;
  const there = onReadersClocks(withOffset(start, timezone), offsetAt(instantOf(start, timezone), centre), inCentre);
  return there === undefined ? said : `${said}, ${there}`;
}
