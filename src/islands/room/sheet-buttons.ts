import { make } from '../print/make.ts';
import type { Lead } from './lead.ts';
import type { PageSheet } from './read-page.ts';

/** The sheets of a stage: those for participants go to the projector and back, keys open for the tutor alone. */
export function sheetButtons(room: Lead, sheets: readonly PageSheet[]) {
  const shown = sheets.filter(({ isShown }) => isShown);
  const buttons = shown.map((sheet) => {
    const words = make('span', {});
    const button = make('button', { type: 'button', className: 'room-sheet' }, thumbnail(sheet), words);
    button.onclick = () =>
      room.show({ sheet: room.projector.sheet === sheet.title ? undefined : sheet.title, isBlank: false });
    return { button, words, sheet };
  });
  const own = sheets
    .filter(({ isShown }) => !isShown)
    .map(({ title, copy }) =>
      make('details', { className: 'room-key' }, make('summary', {}, `${title} (только вам)`), copy()),
    );
  const row = make('div', { className: 'room-sheets' }, ...buttons.map(({ button }) => button));
  return {
    element: make('div', { hidden: sheets.length === 0 }, row, ...own),
    update: () => {
      for (const { button, words, sheet } of buttons) {
        const isOn = room.projector.isThere && room.projector.sheet === sheet.title;
        button.setAttribute('aria-pressed', String(isOn));
        words.textContent = isOn ? `${sheet.title} — на экране` : sheet.title;
      }
    },
  };
}

/** The sheets that the stage does not name, behind a fold; made when it is opened. */
export function otherSheets(room: Lead, named: readonly PageSheet[]) {
  const others = room.scenario.sheets.filter((sheet) => !named.includes(sheet));
  const element = make(
    'details',
    { className: 'room-key', hidden: others.length === 0 },
    make('summary', {}, named.length > 0 ? 'Остальные листы' : 'Листы занятия'),
  );
  let inside: ReturnType<typeof sheetButtons> | undefined;
  element.addEventListener('toggle', () => {
    if (inside) return;
    inside = sheetButtons(room, others);
    inside.update();
    element.append(inside.element);
  });
  return { element, update: () => inside?.update() };
}

/** A sheet in small, for the eye alone: its name stands beside it. */
export function thumbnail(sheet: PageSheet): HTMLElement {
  const small = make('span', { className: 'room-thumbnail', inert: true }, sheet.copy());
  small.setAttribute('aria-hidden', 'true');
  return small;
}
