import { newSession, type Session } from '../../domain/learning/room/session.ts';
import { leftOf } from '../../domain/learning/room/time.ts';
import { digitsOf, screenWords } from '../../domain/learning/room/words.ts';
import { make } from '../print/make.ts';
import { RoomChannel, type Shown } from './channel.ts';
import { fullScreenOf, stayAwake } from './device.ts';
import { deviceClock } from './device-clock.ts';
import { fitInto, fitThumbnail } from './fit-into.ts';
import { button, setText } from './parts.ts';
import type { Scenario } from './read-page.ts';
import { deedOf } from './remote.ts';
import { thumbnail } from './sheet-buttons.ts';
import { storedSession } from './store.ts';

/** The window for the projector: what participants do, their sheets, the time. The tutor's window leads it. */
export function openScreen(scenario: Scenario): void {
  const channel = new RoomChannel();
  const digits = make('p', { className: 'screen-digits' });
  digits.setAttribute('role', 'timer');
  const line = make('p', { className: 'screen-line' });
  const clock = make('p', { className: 'screen-clock' });
  const body = make('section', { className: 'screen-body' });
  const sheets = make('ul', { className: 'screen-sheets' });
  const time = make('div', { className: 'screen-time' }, digits, line, sheets);
  const full = make('p', { className: 'screen-full' });
  const all = make(
    'div',
    { className: 'screen-all' },
    make('header', {}, make('p', {}, scenario.title), full, clock),
    body,
    time,
  );
  const dialog = make('dialog', { className: 'room screen' }, all);
  dialog.setAttribute('aria-label', 'Экран для участников');
  const fullScreen = fullScreenOf(all);
  if (fullScreen) full.append(button('Весь экран', fullScreen.toggle, 'button-plain'));
  document.addEventListener('fullscreenchange', () => {
    full.hidden = fullScreen?.isFull() ?? true;
  });

  const awake = stayAwake();
  let shown: Shown = {
    session: storedSession(scenario.path) ?? newSession(scenario.title, scenario.stages),
    isBlank: false,
  };
  let shownAs = '';
  const enlarge = () => {
    fitInto(body);
    for (const one of sheets.querySelectorAll<HTMLElement>('.room-thumbnail')) fitThumbnail(one);
  };
  const tick = () => {
    const { session, isBlank, sheet } = shown;
    const now = Date.now();
    const isRunning = session.begunAt !== null && session.endedAt === null;
    const as = JSON.stringify(isRunning && [session.place, sheet, session.stages[session.place]?.shown]);
    if (as !== shownAs) {
      shownAs = as;
      body.replaceChildren(...contentOf(scenario, session, isRunning, sheet));
      sheets.replaceChildren(...(isRunning ? cardsOf(scenario, session, sheet) : []));
      enlarge();
    }
    setText(digits, isRunning ? digitsOf(Math.max(0, leftOf(session, session.place, now))) : '');
    setText(line, screenWords(session, now, deviceClock.hours));
    setText(clock, deviceClock.hours(now));
    all.classList.toggle('screen-blank', isBlank);
    all.classList.toggle('screen-still', !isRunning);
    all.classList.toggle('screen-break', isRunning && scenario.stages[session.place]?.isBreak === true);
    awake(session.since !== null);
  };
  channel.onWish((wish) => {
    if (wish === 'who') channel.wish('hello');
  });
  channel.onShown((now) => {
    shown = now;
    tick();
  });
  dialog.addEventListener('keydown', (event) => {
    const deed = deedOf(event);
    if (!deed) return;
    event.preventDefault();
    if (event.repeat) return;
    if (deed === 'full') fullScreen?.toggle();
    else if (deed !== 'more') channel.wish(deed);
  });
  // Esc leaves the full screen, and no more.
  dialog.addEventListener('cancel', (event) => event.preventDefault());
  dialog.addEventListener('close', () => {
    close();
    // A window that no script has opened stays, with the page.
    document.documentElement.classList.remove('has-room');
  });
  addEventListener('pagehide', () => channel.wish('bye'));
  // The button that makes it full is not to look pressed from afar.
  all.tabIndex = -1;
  all.autofocus = true;
  document.body.append(dialog);
  document.documentElement.classList.add('has-room');
  document.title = `Экран: ${scenario.title}`;
  dialog.showModal();
  new ResizeObserver(enlarge).observe(body);
  channel.wish('hello');
  setInterval(tick, 500);
  tick();
}

function contentOf(scenario: Scenario, session: Session, isRunning: boolean, title: string | undefined): Node[] {
  const stage = isRunning ? scenario.stages[session.place] : undefined;
  if (!stage) return [make('h2', {}, scenario.title)];
  const large = scenario.sheets.find((sheet) => sheet.isShown && sheet.title === title);
  if (large) return [make('div', { className: 'screen-sheet' }, large.copy())];
  const own = session.stages[session.place]?.shown.trim();
  const screen = own ? own.split('\n').map((line) => make('p', {}, line)) : stage.screen();
  // Without words for the screen it has what the plan says of the participants.
  const task = make('div', { className: 'prose' }, ...(screen.length > 0 ? screen : stage.participants()));
  return [make('h2', {}, stage.title), ...(stage.isBreak ? [] : [task])];
}

/** The sheets under the time; of many, and beside one that is shown large, the names are enough. */
function cardsOf({ stages }: Scenario, { place }: Session, title: string | undefined): Node[] {
  const sheets = stages[place]?.sheets.filter(({ isShown }) => isShown) ?? [];
  const isSmall = title === undefined && sheets.length < 4;
  return sheets.map((sheet) => make('li', {}, ...(isSmall ? [thumbnail(sheet)] : []), make('span', {}, sheet.title)));
}
