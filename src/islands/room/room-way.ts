import type { Session } from '../../domain/learning/room/session.ts';
import { leftOf } from '../../domain/learning/room/time.ts';
import { digitsOf } from '../../domain/learning/room/words.ts';
import { make } from '../print/make.ts';
import { setText } from './parts.ts';

/** How far the session has come: in words, and as a bar where each stage is as wide as it is long. */
export function roomWay({ stages }: Session) {
  const words = make('span', {});
  const left = make('span', { className: 'room-left-of' });
  const parts = stages.map(() => make('i', {}));
  const bar = make('div', { className: 'room-bar' }, ...parts);
  // For the eye alone: the words say it, and the large digits stand below.
  for (const one of [left, bar]) one.setAttribute('aria-hidden', 'true');
  return {
    words: make('p', { className: 'room-where' }, words, left),
    bar,
    update: (session: Session, now: number) => {
      const { place, begunAt, endedAt } = session;
      const isStage = begunAt !== null && endedAt === null;
      const where = endedAt === null ? `Этап ${place + 1} из ${session.stages.length}` : 'Занятие закончено';
      setText(words, begunAt === null ? 'Режим занятия' : where);
      setText(left, isStage ? ` · ${digitsOf(leftOf(session, place, now))}` : '');
      for (const [i, part] of parts.entries()) {
        const { planned = 1, added = 0 } = session.stages[i] ?? {};
        part.style.flexGrow = `${Math.max(1, planned + added)}`;
        part.className = endedAt !== null || i < place ? 'done' : isStage && i === place ? 'now' : '';
      }
    },
  };
}
