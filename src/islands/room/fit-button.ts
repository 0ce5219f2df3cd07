import { fitToEnd, isFitted, unfit } from '../../domain/learning/room/moves.ts';
import type { Session } from '../../domain/learning/room/session.ts';
import { lateBy, plannedEndOf } from '../../domain/learning/room/time.ts';
import { deviceClock } from './device-clock.ts';
import type { Lead } from './lead.ts';
import { button, setText } from './parts.ts';

/** Shortens the stages to come so that the session ends when it should, or gives them their minutes back. */
export function fitButton(room: Lead, className: string) {
  const fitted = (session: Session, now: number) => (lateBy(session, now) >= 1 ? fitToEnd(session, now) : undefined);
  const element = button('', () => room.change((session, now) => fitted(session, now) ?? unfit(session)), className);
  return {
    element,
    update: (session: Session, now: number) => {
      const canFit = fitted(session, now) !== undefined;
      const end = deviceClock.hours(plannedEndOf(session, now));
      setText(element, canFit ? `Уложиться до ${end}` : 'Вернуть минуты сценария');
      element.hidden = !canFit && !isFitted(session);
    },
  };
}
