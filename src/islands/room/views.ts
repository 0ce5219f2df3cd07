import type { Session } from '../../domain/learning/room/session.ts';
import type { Lead } from './lead.ts';
import { oldView } from './old-view.ts';
import type { View } from './parts.ts';
import { reportView } from './report-view.ts';
import { stageView } from './stage-view.ts';
import { startView } from './start-view.ts';

/** A session of another day: it waits for a decision, or its notes are read. */
export type Old = 'asks' | 'read' | undefined;

/** What is to be seen now, as a name: another name is another view. */
export function viewName({ begunAt, endedAt, place }: Session, old: Old): string {
  if (old) return old;
  if (begunAt === null) return 'start';
  return endedAt === null ? `stage ${place}` : 'report';
}

/** The view of a name. */
export function viewOf(name: string, room: Lead): View {
  if (name === 'asks') return oldView(room);
  if (name === 'start') return startView(room);
  return name.startsWith('stage') ? stageView(room) : reportView(room);
}
