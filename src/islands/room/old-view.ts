import { resumeOld } from '../../domain/learning/room/moves.ts';
import { isOfScenario } from '../../domain/learning/room/session.ts';
import { longDate } from '../../domain/text/dates.ts';
import { make } from '../print/make.ts';
import { deviceClock } from './device-clock.ts';
import type { Lead } from './lead.ts';
import { button, heading, type View } from './parts.ts';

/** A session of another day: it goes on, is read, or makes way for a new one. */
export function oldView(room: Lead): View {
  const { scenario, session } = room;
  const title = heading(scenario.title);
  const day = longDate(deviceClock.day(session.begunAt ?? 0));
  const canGoOn = session.endedAt === null && isOfScenario(session, scenario.stages);
  const words =
    session.endedAt !== null
      ? `Здесь записано занятие: ${day}`
      : `Осталось незаконченное занятие: ${day} Этап ${session.place + 1} из ${session.stages.length}.`;
  const changed = isOfScenario(session, scenario.stages)
    ? []
    : [make('p', {}, 'С тех пор сценарий изменился, поэтому продолжить его нельзя. Записи целы.')];
  const again = button(
    'Начать заново',
    () => {
      if (
        confirm(
          'Начать заново? Минуты и записи прежнего занятия сотрутся. Сохранить их можно, если сначала нажать «Посмотреть записи».',
        )
      )
        room.erase();
    },
    canGoOn ? 'button' : 'button button-main',
  );
  const goOn = button('Продолжить', () => room.goOn(resumeOld), 'button button-main');
  const element = make(
    'section',
    { className: 'room-start' },
    title,
    make('p', { className: 'room-words' }, words),
    ...changed,
    make(
      'p',
      { className: 'room-row' },
      ...(canGoOn ? [goOn] : []),
      again,
      button('Посмотреть записи', () => room.read()),
    ),
  );
  return { element, heading: title, update: () => undefined };
}
