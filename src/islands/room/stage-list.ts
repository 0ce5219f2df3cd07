import { goTo } from '../../domain/learning/room/moves.ts';
import type { Session } from '../../domain/learning/room/session.ts';
import { stageHours } from '../../domain/learning/room/words.ts';
import { make } from '../print/make.ts';
import { deviceClock } from './device-clock.ts';
import type { Lead } from './lead.ts';
import { button, setText } from './parts.ts';

/** All stages with their hours; during a session each can be gone to. */
export function stageList(room: Lead, canGo: boolean) {
  const rows = room.scenario.stages.map(({ title }, i) => {
    const hours = make('span', { className: 'quiet' });
    const deed = () => room.change((session, now) => goTo(session, i, now));
    const go = canGo ? button(title, deed, 'room-go') : make('span', { className: 'room-go' }, title);
    return { row: make('li', {}, go, hours), go, hours };
  });
  const list = make('ol', {}, ...rows.map(({ row }) => row));
  return {
    element: make('details', { className: 'room-stages', open: !canGo }, make('summary', {}, 'Все этапы'), list),
    update: (session: Session, now: number) => {
      const all = stageHours(session, now, deviceClock.hours);
      for (const [i, { go, hours }] of rows.entries()) {
        setText(hours, all[i] ?? '');
        if (canGo && i === session.place) go.setAttribute('aria-current', 'step');
        else go.removeAttribute('aria-current');
      }
    },
  };
}
