import type { Finding } from '../gate/finding.ts';

/** A task for an editor: where, what is wrong, what to do. */
export interface Task extends Omit<Finding, 'code' | 'severity'> {
  /** Absent when nothing is wrong and something is only due. */
  readonly severity?: Finding['severity'];
}

/** A section of the content health page. */
export interface TaskSection {
  /** The id of the section in the page's HTML. */
  readonly id: string;
  readonly title: string;
  /** The text to show when there are no tasks. */
  readonly emptyText: string;
  /** A note on how the numbers were found. */
  readonly note?: string;
  readonly tasks: readonly Task[];
}
