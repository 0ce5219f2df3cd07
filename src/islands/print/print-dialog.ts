import { counted } from '../../domain/text/plural.ts';
import { sayFailure } from '../shared/failures.ts';
import { countPages } from './count-pages.ts';
import { createForm, type PrintMatter, readChoice, sheetPart, showFields } from './form.ts';
import { make } from './make.ts';
import { createWordButton } from './pack-word.ts';
import { printOnce } from './print-once.ts';
import roomStyle from './print-room.css?url';
import { childSheets, createRoom, type PrintChoice } from './room.ts';
import { createSharePart } from './share-part.ts';
import { addPaperStyles } from './styles.ts';
import './print-dialog.css';

/** What is printed: what there is to choose, and a room for a choice. */
export interface PrintSubject extends PrintMatter {
  readonly roomOf: (choice: PrintChoice) => HTMLElement;
  /** The addresses of styles that its parts need and the page may not have. */
  readonly styles: readonly string[];
  /** What is said over the buttons besides the number of pages. */
  readonly note: string;
  /** What else is offered, under the buttons. */
  readonly more: readonly HTMLElement[];
}

let ofPage: ReturnType<typeof createDialog> | undefined;

/** Asks what of the page to print and how; at first it is this sheet, or else the whole page. */
export function openPrint(sheet?: HTMLElement): void {
  ofPage ??= createDialog(thisPage());
  ofPage.ask(sheet);
}

/** Asks the same of pages that are put together. */
export function openPrintOf(subject: PrintSubject): void {
  const { dialog, ask } = createDialog(subject);
  // The next time others may be put together.
  dialog.addEventListener('close', () => dialog.remove());
  ask();
}

function thisPage(): PrintSubject {
  const main = document.querySelector('main');
  if (!main) throw new TypeError('The page has nothing to print');
  const sheets = [...main.querySelectorAll<HTMLElement>('.sheet')];
  const { people = 0, size = '14' } = { ...main.querySelector<HTMLElement>('tc-paper')?.dataset };
  return {
    title: 'Печать',
    sheets,
    hasSheets: sheets.length > 0,
    hasChildren: main.querySelector(childSheets) !== null,
    roomOf: (choice) => createRoom(main, choice),
    styles: [],
    note: '',
    people: Number(people),
    size,
    more: createSharePart(),
  };
}

function createDialog(subject: PrintSubject) {
  const { sheets, roomOf, note, people, more } = subject;
  const addStyles = () => addPaperStyles([roomStyle, ...subject.styles]);
  const form = createForm(subject);
  const status = make('p', {});
  status.setAttribute('role', 'status');
  const go = make('button', { type: 'submit', className: 'button button-main' }, 'Напечатать');
  const close = make('button', { type: 'button', className: 'button' }, 'Закрыть');
  let asked = 0;
  // What is said last stays: a count that ends later is not told.
  const say = (text: string) => {
    asked += 1;
    status.textContent = text;
  };
  const word = people > 0 ? [createWordButton(form, say, () => readChoice(form, sheets).pack)] : [];
  form.append(...(note ? [make('p', {}, note)] : []), status);
  form.append(make('p', { className: 'print-deeds' }, go, ...word, close), ...more);
  const dialog = make('dialog', { className: 'print-dialog' }, form);
  dialog.setAttribute('aria-label', 'Печать');
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());

  const count = async () => {
    say('Считаем страницы…');
    const mine = asked;
    const choice = readChoice(form, sheets);
    showFields(form, choice);
    for (const one of word) one.hidden = choice.part !== 'pack';
    // The room is measured with them; whoever prints is told that they did not come.
    const pages = await addStyles()
      .then(() => countPages(roomOf(choice)))
      .catch(() => undefined);
    if (mine === asked)
      status.textContent =
        pages === undefined ? '' : `Примерно ${counted(pages, ['страница', 'страницы', 'страниц'])} А4.`;
  };
  form.addEventListener('change', count);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    go.disabled = true;
    try {
      await addStyles();
      await printOnce(roomOf(readChoice(form, sheets)), () => dialog.close());
    } catch (error) {
      await sayFailure(form, 'Напечатать не получилось', error);
    }
    go.disabled = false;
  });
  return {
    dialog,
    ask: (sheet?: HTMLElement) => {
      const wanted = form.elements.namedItem('part') as HTMLSelectElement;
      wanted.value = sheet ? sheetPart(sheets.indexOf(sheet)) : people > 0 ? 'pack' : 'all';
      if (!dialog.open) dialog.showModal();
      void count();
    },
  };
}
