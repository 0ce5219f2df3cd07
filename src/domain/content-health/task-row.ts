import { positionText } from '../gate/finding.ts';
import { collections } from '../schemas/index.ts';
import type { Task } from './task.ts';

/** A row of the table on the content health page. */
export interface TaskRow {
  readonly severity: Task['severity'];
  /** `materials/urok.mdx:12:5`. */
  readonly place: string;
  readonly field: string | undefined;
  readonly message: string;
  readonly cure: string | undefined;
  /** The link to the entry in the CMS, to its collection, or to the start page of the CMS. */
  readonly href: string;
}

/**
 * The table row of a task. On a public page a tutor's entry is not named, since its file name is the person's name
 * and the consent may have ended; the link leads to the collection.
 */
export function taskRow(task: Task, isPublic: boolean): TaskRow {
  const { file, severity, label, field, cure } = task;
  const message = (isPublic ? task.publicMessage : undefined) ?? task.message;
  const [collection = '', name = ''] = file.split('/');
  const isHidden = isPublic && collection === 'tutors' && name !== '';
  const list = `/admin/#/collections/${collection}`;
  const entry = name === '' ? list : `${list}/entries/${name.replace(/\.[a-z]+$/, '')}`;
  return {
    severity,
    place: isHidden ? 'tutors/…' : positionText(task),
    field: label ?? field,
    message,
    cure,
    href: Object.hasOwn(collections, collection) ? (isHidden || name === '' ? list : entry) : '/admin/',
  };
}
