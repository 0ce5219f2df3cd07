import { newSession, type Session } from './session.ts';
import { minute } from './time.ts';
import type { DeviceClock } from './words.ts';

/** The moment that a clock on the wall shows on the day of the samples. */
export const at = (hours: string, seconds = 0): number => Date.parse(`2026-11-25T${hours}:00Z`) + seconds * 1000;

/** The device of the samples: it shows what `at` takes. */
export const clock: DeviceClock = {
  hours: (moment) => new Date(moment).toISOString().slice(11, 16),
  day: (moment) => new Date(moment).toISOString().slice(0, 10),
};

/** Sixty minutes: 10, 20, a break of 10, 20. */
export const scenario = [
  { title: 'Вход', planned: 10, isBreak: false },
  { title: 'Проба', planned: 20, isBreak: false },
  { title: 'Перерыв', planned: 10, isBreak: true },
  { title: 'Выход', planned: 20, isBreak: false },
];

/** A session that is to begin at 15:00. */
export const planned: Session = { ...newSession('Отклик за столом', scenario), plannedAt: at('15:00') };

/** The added minutes of each stage. */
export const addedIn = ({ stages }: Session): number[] => stages.map(({ added }) => added);

/** The whole minutes written down for each stage. */
export const spentIn = ({ stages }: Session): number[] => stages.map(({ spent }) => spent / minute);
