import { dayOf } from './dates.ts';

/** The words before the centre's hour. */
export const inCentre = 'в\u00A0центре';

/**
 * A moment with its distance from UTC, `2026-11-25T15:30:00+03:00`, on a reader's clocks: «у вас 19:30», with the day
 * when it is another: «у вас 26 ноября, 01:30». Undefined when they show the same. `ahead`: minutes that the reader's
 * clocks are ahead of UTC then; `whose`: the words before.
 */
export function onReadersClocks(moment: string, ahead: number, whose = 'у\u00A0вас'): string | undefined {
  const shown = new Date(Date.parse(moment) + ahead * 60_000).toISOString().slice(0, 16);
  if (shown === moment.slice(0, 16)) return undefined;
  const day = shown.slice(0, 10) === moment.slice(0, 10) ? '' : `${dayOf(shown)}, `;
  return `${whose} ${day}${shown.slice(11)}`;
}
