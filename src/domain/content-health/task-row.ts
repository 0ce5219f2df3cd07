import { positionText } from '../gate/finding.ts';
import { collections } from '../schemas/index.ts';
import type { Task } from './task.ts';

/** A task as the table of content health shows it. */
export interface TaskRow {
  readonly severity: Task['severity'];
  /** `materials/urok.mdx:12:5`. */
  readonly place: string;
  readonly field: string | undefined;
  readonly message: string;
  readonly cure: string | undefined;
  /** The entry in the CMS, its list, or the CMS as such for what has no form there. */
  readonly href: string;
}

/**
 * The row of a task. The page of a published site is as public as the site: the file of a tutor bears a name, and the
 * consent may have ended, so that only their list is named there.
 */
export function taskRow(task: Task, isPublic: boolean): TaskRow {
  const { file, severity, label, field, message, cure } = task;
  const [collection = '', name = ''] = file.split('/');
  const isHidden = isPublic && collection === 'tutors';
  const list = `/admin/#/collections/${collection}`;
  const entry = `${list}/entries/${name.replace(/\.[a-z]+$/, '')}`;
  return {
    severity,
    place: isHidden ? 'tutors/…' : positionText(task),
    field: label ?? field,
    message,
    cure,
    href: Object.hasOwn(collections, collection) ? (isHidden ? list : entry) : '/admin/',
  };
}
