import { setNote, setShown } from '../../domain/learning/room/moves.ts';
import { leftOf } from '../../domain/learning/room/time.ts';
import { digitsOf, sessionWords, stageWords } from '../../domain/learning/room/words.ts';
import { make } from '../print/make.ts';
import { deviceClock } from './device-clock.ts';
import { fitButton } from './fit-button.ts';
import type { Lead } from './lead.ts';
import { heading, noteField, setText, type View } from './parts.ts';
import type { PageStage } from './read-page.ts';
import { settings } from './settings.ts';
import { otherSheets, sheetButtons } from './sheet-buttons.ts';
import { stageList } from './stage-list.ts';

/** One stage: the time, what to say and to do, what participants do, sheets, what came out of it. */
export function stageView(room: Lead): View {
  const { place } = room.session;
  const stage = room.scenario.stages[place] as PageStage;
  const title = heading(stage.title);
  const digits = make('p', { className: 'room-digits' });
  digits.setAttribute('role', 'timer');
  const line = make('p', { className: 'room-line' });
  const whole = make('p', { className: 'quiet' });
  const before = make('p', { className: 'quiet small' }, room.leftWords);
  const fit = fitButton(room, 'button-plain');
  const list = stageList(room, true);
  const sheets = sheetButtons(room, stage.sheets);
  const others = otherSheets(room, stage.sheets);
  const next = room.scenario.stages[place + 1];
  const note = room.session.stages[place]?.note ?? '';
  const screen = stage.screen();
  const element = make(
    'section',
    { className: stage.isBreak ? 'room-stage room-break' : 'room-stage' },
    make(
      'div',
      { className: 'room-left' },
      make('div', { className: 'room-time' }, digits, line, whole, fit.element, before),
      make('div', { className: 'room-more' }, list.element, settings()),
    ),
    make(
      'div',
      { className: 'room-say' },
      title,
      ...(stage.isBreak ? [] : [side('Тьютор', stage.tutor()), side('Участники', stage.participants())]),
      ...(screen.length > 0 ? [side('На экране', screen)] : []),
      ...(stage.needs ? [make('p', { className: 'quiet' }, stage.needs)] : []),
      sheets.element,
      ...(stage.isBreak ? [] : [others.element]),
      ...(stage.isBreak ? [] : [ownWords(room, place)]),
      make('p', { className: 'quiet' }, next ? `Дальше: ${next.title}` : 'Это последний этап.'),
      noteField('Что получилось', note, (value) => room.change((session) => setNote(session, place, value))),
    ),
  );
  return {
    element,
    heading: title,
    update: (session, now) => {
      setText(digits, digitsOf(leftOf(session, place, now)));
      digits.classList.toggle('room-long', (digits.textContent ?? '').length > 5);
      setText(line, stageWords(session, now, deviceClock.hours));
      setText(whole, sessionWords(session, now, deviceClock.hours));
      fit.update(session, now);
      element.classList.toggle('room-over', leftOf(session, place, now) < 0);
      element.classList.toggle('room-paused', session.since === null);
      sheets.update();
      others.update();
      list.update(session, now);
    },
  };
}

function side(name: string, words: readonly Node[]): HTMLElement {
  return make('div', { className: 'room-side' }, make('h3', {}, name), make('div', { className: 'prose' }, ...words));
}

/** Words for the projector: the scenario speaks of participants, a tutor may speak to them. */
function ownWords(room: Lead, place: number): HTMLElement {
  const written = room.session.stages[place]?.shown ?? '';
  const field = noteField('Вместо слов сценария на экране будет', written, (value) =>
    room.change((session) => setShown(session, place, value)),
  );
  const summary = make('summary', {}, 'Своё задание для проектора');
  return make('details', { className: 'room-key', open: written !== '' }, summary, field);
}
