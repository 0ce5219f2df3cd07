import { now } from '../adapters/clock.ts';
import { passContent, readContent, uploadNames } from '../adapters/content-pass.ts';
import { freshPass } from '../adapters/fresh-pass.ts';
import { readLinkResults } from '../adapters/link-results.ts';
import { parseMarkdown } from '../adapters/parse-markdown.ts';
import { deskOf } from '../domain/content-health/content-health.ts';
import type { Section } from '../domain/content-health/task.ts';
import { type DeskRow, rowOf } from '../domain/content-health/task-row.ts';

/** A section of the desk with its rows ready for the page. */
export interface DeskView extends Omit<Section, 'tasks'> {
  readonly rows: readonly DeskRow[];
}

/** What waits for an editor, as of this build or, in dev, of this moment. */
export async function deskSections(): Promise<DeskView[]> {
  const isPublic = !import.meta.env.DEV;
  const [pass, files, uploads, links] = await Promise.all([
    isPublic ? passContent() : freshPass(),
    readContent(),
    uploadNames(),
    readLinkResults(),
  ]);
  const sections = deskOf({ pass, files, uploads, links, now, parse: parseMarkdown, isPublic });
  return sections.map(({ tasks, ...section }) => ({ ...section, rows: tasks.map((task) => rowOf(task, isPublic)) }));
}
