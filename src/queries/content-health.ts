import { readLinkResults } from '../adapters/link-results.ts';
import { parseMarkdown } from '../adapters/parse-markdown.ts';
import { beforeOpening } from '../domain/content-health/before-opening.ts';
import { contentHealth } from '../domain/content-health/content-health.ts';
import type { TaskSection } from '../domain/content-health/task.ts';
import { type TaskRow, taskRow } from '../domain/content-health/task-row.ts';
import { baseState } from './base-state.ts';
import { contentPass } from './pass.ts';

/** A section of the page of content health with its rows in display form. */
export interface HealthView extends Omit<TaskSection, 'tasks'> {
  readonly rows: readonly TaskRow[];
}

/** The tasks for editors, at the time of the build or, in dev, now. */
export async function healthSections(): Promise<HealthView[]> {
  const isPublic = !import.meta.env.DEV;
  const [pass, links, base] = await Promise.all([contentPass(), readLinkResults(), baseState()]);
  const sections = [beforeOpening(pass), ...contentHealth({ pass, links, base, parse: parseMarkdown, isPublic })];
  return sections.map(({ tasks, ...section }) => ({ ...section, rows: tasks.map((task) => taskRow(task, isPublic)) }));
}
