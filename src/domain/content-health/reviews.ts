import type { GateResult } from '../gate/gate.ts';
import { lifeFields } from '../schemas/common.ts';
import { declared } from '../schemas/index.ts';
import { longDate } from '../text/dates.ts';
import type { Task } from './task.ts';

/** After this many years without a change a text without `reviewDue` needs a review. */
const staleYears = 2;

/** Dates of an entry, `YYYY-MM-DD`. */
interface EntryDates {
  readonly reviewDue?: string;
  readonly updatedOn?: string;
  readonly reviewedOn?: string;
  readonly publishedOn?: string;
}

/**
 * Tasks for published entries whose `reviewDue` has come or that have not changed for two years
 * (docs/domain.md#review-due), oldest first.
 */
export function reviewsDue({ entries, today }: Pick<GateResult, 'entries' | 'today'>): Task[] {
  const staleBefore = `${Number(today.slice(0, 4)) - staleYears}${today.slice(4)}`;
  const due: { day: string; task: Task }[] = [];
  for (const [collection, group] of entries) {
    for (const { file, data } of group.values()) {
      const { reviewDue, ...others } = data as EntryDates;
      const changes = [others.updatedOn, others.reviewedOn, others.publishedOn]
        .filter((day) => day !== undefined)
        .sort();
      const lastChange = changes.at(-1);
      if (reviewDue !== undefined && reviewDue <= today) {
        due.push({ day: reviewDue, task: reviewTask(file, reviewDue) });
      } else if (
        reviewDue === undefined &&
        lastChange !== undefined &&
        lastChange < staleBefore &&
        !declared(collection).isTimeless
      ) {
        due.push({ day: lastChange, task: staleTask(file, lastChange) });
      }
    }
  }
  return due.sort((a, b) => (a.day < b.day ? -1 : 1)).map(({ task }) => task);
}

function reviewTask(file: string, day: string): Task {
  const { label } = lifeFields.reviewDue;
  const cure = `Перечитайте, поправьте и назначьте следующий день в поле «${label}»`;
  return { file, field: 'reviewDue', label, message: `перечитать просили до ${longDate(day)}`, cure };
}

function staleTask(file: string, day: string): Task {
  const { label } = lifeFields.updatedOn;
  const message = `запись не менялась с ${longDate(day)}`;
  const cure = `Перечитайте: устаревшее поправьте, верное оставьте. День поставьте в поле «${label}»`;
  return { file, field: 'updatedOn', label, message, cure };
}
