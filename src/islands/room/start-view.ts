import { planStart, unfit } from '../../domain/learning/room/moves.ts';
import { startWords } from '../../domain/learning/room/words.ts';
import { counted, minutesPhrase } from '../../domain/text/plural.ts';
import { make } from '../print/make.ts';
import { deviceClock, momentOf } from './device-clock.ts';
import { fitButton } from './fit-button.ts';
import type { Lead } from './lead.ts';
import { button, heading, setText, type View } from './parts.ts';
import { settings } from './settings.ts';
import { stageList } from './stage-list.ts';

/** The beginning: when it should start, when it will end, and the button. */
export function startView(room: Lead): View {
  const { scenario, session } = room;
  const title = heading(scenario.title);
  const minutes = scenario.stages.reduce((sum, { planned }) => sum + planned, 0);
  const stages = counted(scenario.stages.length, ['этап', 'этапа', 'этапов']);
  const field = make('input', { type: 'time', name: 'start', autocomplete: 'off' });
  if (session.plannedAt !== null) field.value = deviceClock.hours(session.plannedAt);
  field.oninput = () => room.change((before, now) => planStart(unfit(before), momentOf(field.value, now)));
  const words = make('p', { className: 'room-words' });
  const fit = fitButton(room, 'button');
  const list = stageList(room, false);
  const begin = button('Начать занятие', () => room.deed('next'), 'button button-main room-begin');
  const element = make(
    'section',
    { className: 'room-start' },
    title,
    make('p', { className: 'quiet' }, `${minutesPhrase(minutes)}, ${stages}`),
    make('label', { className: 'field room-hour' }, 'Начало по плану', field),
    words,
    make('p', { className: 'room-row' }, begin, fit.element),
    make(
      'p',
      { className: 'quiet small' },
      'Время и записи остаются на этом устройстве. Окно можно закрыть и открыть снова: отсчёт не собьётся.',
    ),
    list.element,
    settings(),
  );
  return {
    element,
    heading: title,
    update: (session, now) => {
      setText(words, startWords(session, now, deviceClock.hours));
      fit.update(session, now);
      list.update(session, now);
    },
  };
}
