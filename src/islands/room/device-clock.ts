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

/** The moment of the day of `now` at which the clock shows `15:00`; null for a text that is no hour. */
export function momentOf(hours: string, now: number): number | null {
  const [, hour, minute] = /^(\d\d):(\d\d)/.exec(hours) ?? [];
  return hour === undefined ? null : new Date(now).setHours(Number(hour), Number(minute), 0, 0);
}
