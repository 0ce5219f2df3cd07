import { fitToEnd, isFitted, unfit } from '../../domain/learning/room/moves.ts';
import type { Session } from '../../domain/learning/room/session.ts';
import { lateBy, plannedEndOf } from '../../domain/learning/room/time.ts';
import { deviceClock } from './device-clock.ts';
import type { Lead } from './lead.ts';
import { button, setText } from './parts.ts';

/** Shortens the stages to come so that the session ends when it should, or gives them their minutes back. */
export function fitButton(room: Lead, className: string) {
  const element = button(
    '',
    () => room.change((session, now) => (isFitted(session) ? unfit(session) : (fitToEnd(session, now) ?? session))),
    className,
  );
  return {
    element,
    update: (session: Session, now: number) => {
      const end = deviceClock.hours(plannedEndOf(session, now));
      setText(element, isFitted(session) ? 'Вернуть минуты сценария' : `Уложиться до ${end}`);
      element.hidden = !isFitted(session) && (lateBy(session, now) < 1 || fitToEnd(session, now) === undefined);
    },
  };
}
