import type { DeviceClock } from '../../domain/learning/room/words.ts';

const two = (value: number) => String(value).padStart(2, '0');

/** The clock of this device, which the people in the room see, too. */
export const deviceClock: DeviceClock = {
  hours: (moment) => {
    const date = new Date(moment);
    return `${two(date.getHours())}:${two(date.getMinutes())}`;
  },
  day: (moment) => {
    const date = new Date(moment);
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
};

const halfDay = 12 * 3_600_000;

/** The moment at which the clock shows `15:00`: today, or tomorrow when that is long past. Null for a text that is no hour. */
export function momentOf(hours: string, now: number): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(hours) ?? [];
  if (hour === undefined) return null;
  const moment = new Date(now);
  moment.setHours(Number(hour), Number(minute), 0, 0);
  if (now - moment.getTime() > halfDay) moment.setDate(moment.getDate() + 1);
  return moment.getTime();
}
