import type { Session } from '../../domain/learning/room/session.ts';
import { make } from '../print/make.ts';
import type { Lead } from './lead.ts';
import { button, setText } from './parts.ts';

/** The buttons under the thumb. They stay while stages change, and so does the focus on them. */
export function roomFoot(room: Lead) {
  const toggle = button('Пауза', () => room.deed('toggle'));
  const next = button('Дальше', () => room.deed('next'), 'button button-main');
  const back = button('Назад', () => room.deed('back'));
  const more = button('+1 минута', () => room.deed('more'));
  return {
    element: make('footer', { className: 'room-foot' }, back, toggle, more, next),
    update: ({ place, stages, since }: Session) => {
      setText(toggle, since === null ? 'Пуск' : 'Пауза');
      setText(next, place + 1 === stages.length ? 'Закончить' : 'Дальше');
    },
  };
}
