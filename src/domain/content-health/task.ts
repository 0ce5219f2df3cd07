import type { Finding } from '../gate/finding.ts';

/** Something for an editor to look at: where it is, what is wrong, what to do. */
export interface Task extends Omit<Finding, 'code' | 'severity'> {
  /** How much a fault weighs; what is only due has no weight. */
  readonly severity?: Finding['severity'];
}

/** Tasks of one kind, as the page of content health shows them. */
export interface TaskSection {
  /** The anchor. */
  readonly id: string;
  readonly title: string;
  /** What an editor reads instead of a table when there is nothing to do. */
  readonly emptyText: string;
  /** What the figures rest on. */
  readonly note?: string;
  readonly tasks: readonly Task[];
}
