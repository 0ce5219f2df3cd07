import { counted } from '../../domain/text/plural.ts';
import { sayFailure } from '../shared/failures.ts';
import { countPages } from './count-pages.ts';
import { createForm, readChoice, sheetPart } from './form.ts';
import { make } from './make.ts';
import roomStyle from './print-room.css?url';
import { childSheets, createRoom } from './room.ts';
import { createSharePart } from './share-part.ts';
import './print-dialog.css';

let parts: ReturnType<typeof createDialog> | undefined;

/** Asks what of the page to print and how; at first it is this sheet, or else the whole page. */
export function openPrint(sheet?: HTMLElement): void {
  parts ??= createDialog();
  parts.ask(sheet);
}

function createDialog() {
  const main = document.querySelector('main');
  if (!main) throw new TypeError('The page has nothing to print');
  const style = make('link', { rel: 'stylesheet', media: 'print', href: roomStyle });
  const styled = new Promise<void>((done, fail) => {
    style.onload = () => done();
    style.onerror = () => fail(new TypeError(`${roomStyle} did not load`));
  });
  // Whoever prints is told.
  styled.catch(() => undefined);
  document.head.append(style);
  const sheets = [...main.querySelectorAll<HTMLElement>('.sheet')];
  const form = createForm(sheets, main.querySelector(childSheets) !== null);
  const status = make('p', {});
  status.setAttribute('role', 'status');
  const go = make('button', { type: 'submit', className: 'button button-main' }, 'Напечатать');
  const close = make('button', { type: 'button', className: 'button' }, 'Закрыть');
  form.append(status, make('p', { className: 'print-deeds' }, go, close), ...createSharePart());
  const dialog = make('dialog', { className: 'print-dialog' }, form);
  dialog.setAttribute('aria-label', 'Печать');
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());

  let asked = 0;
  const count = async () => {
    asked += 1;
    const mine = asked;
    status.textContent = 'Считаем страницы…';
    const size = form.elements.namedItem('size');
    if (size instanceof HTMLSelectElement) size.disabled = readChoice(form, sheets).isPlain;
    const pages = await countPages(createRoom(main, readChoice(form, sheets))).catch(() => undefined);
    if (mine === asked)
      status.textContent =
        pages === undefined ? '' : `Примерно ${counted(pages, ['страница', 'страницы', 'страниц'])} А4.`;
  };
  form.addEventListener('change', count);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    go.disabled = true;
    try {
      await styled;
      const room = createRoom(main, readChoice(form, sheets));
      await enterRoom(room);
      dialog.close();
      print();
    } catch (error) {
      leaveRoom();
      await sayFailure(form, 'Напечатать не получилось', error);
    }
    go.disabled = false;
  });
  return {
    ask: (sheet?: HTMLElement) => {
      const wanted = form.elements.namedItem('part') as HTMLSelectElement;
      wanted.value = sheet ? sheetPart(sheets.indexOf(sheet)) : 'all';
      if (!dialog.open) dialog.showModal();
      void count();
    },
  };
}

/** Puts a room in the place of the page on paper, until something has been printed. */
async function enterRoom(room: HTMLElement): Promise<void> {
  leaveRoom();
  document.body.append(room);
  document.documentElement.dataset['paper'] = '';
  addEventListener('afterprint', leaveRoom, { once: true });
  // A picture that does not come leaves its place empty, as on the page; on a slow line it is not waited for longer.
  const pictures = [...room.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined));
  await Promise.race([Promise.all(pictures), new Promise((done) => setTimeout(done, patience))]);
}

const patience = 5000;

function leaveRoom(): void {
  delete document.documentElement.dataset['paper'];
  for (const one of document.querySelectorAll('body > .print-room')) one.remove();
}
