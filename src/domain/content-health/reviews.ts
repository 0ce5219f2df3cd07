import type { GateResult } from '../gate/gate.ts';
import { lifeFields } from '../schemas/common.ts';
import { declared } from '../schemas/index.ts';
import { longDate } from '../text/dates.ts';
import type { Task } from './task.ts';

/** Years after which a text without a day of its own for the next review is read again. */
const stale = 2;

/** The days, `YYYY-MM-DD`, that an entry may bear. */
interface Days {
  readonly reviewDue?: string;
  readonly updatedOn?: string;
  readonly reviewedOn?: string;
  readonly publishedOn?: string;
}

/** Published entries whose day of review has come, or that nobody has touched for long (docs/domain.md#review-due). */
export function reviewsDue(entries: GateResult['entries'], now: Date): Task[] {
  const today = now.toISOString().slice(0, 10);
  const longAgo = `${now.getUTCFullYear() - stale}${today.slice(4)}`;
  const due: { day: string; task: Task }[] = [];
  for (const [collection, group] of entries) {
    for (const { file, data } of group.values()) {
      const { reviewDue, ...others } = data as Days;
      const last = [others.updatedOn, others.reviewedOn, others.publishedOn].filter((day) => day !== undefined).sort();
      const touched = last.at(-1);
      if (reviewDue !== undefined && reviewDue <= today) {
        due.push({ day: reviewDue, task: asked(file, reviewDue) });
      } else if (
        reviewDue === undefined &&
        touched !== undefined &&
        touched < longAgo &&
        !declared(collection).isTimeless
      ) {
        due.push({ day: touched, task: forgotten(file, touched) });
      }
    }
  }
  return due.sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ task }) => task);
}

function asked(file: string, day: string): Task {
  const { label } = lifeFields.reviewDue;
  const cure = `Перечитайте, поправьте и назначьте следующий день в поле «${label}»`;
  return { file, field: 'reviewDue', label, message: `перечитать просили до ${longDate(day)}`, cure };
}

function forgotten(file: string, day: string): Task {
  const { label } = lifeFields.updatedOn;
  const message = `запись не менялась с ${longDate(day)}`;
  const cure = `Перечитайте: устаревшее поправьте, верное оставьте. День поставьте в поле «${label}»`;
  return { file, field: 'updatedOn', label, message, cure };
}
