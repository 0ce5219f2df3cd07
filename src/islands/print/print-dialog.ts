import { counted } from '../../domain/text/plural.ts';
import { sayFailure } from '../shared/failures.ts';
import { countPages } from './count-pages.ts';
import { createForm, readChoice, sheetPart, showFields } from './form.ts';
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
  const { people: told = 0, size = '14' } = { ...main.querySelector<HTMLElement>('tc-paper')?.dataset };
  const people = Number(told);
  const form = createForm({ sheets, hasChildren: main.querySelector(childSheets) !== null, people, size });
  const status = make('p', {});
  status.setAttribute('role', 'status');
  const go = make('button', { type: 'submit', className: 'button button-main' }, 'Напечатать');
  const close = make('button', { type: 'button', className: 'button' }, 'Закрыть');
  const word = make('button', { type: 'button', className: 'button' }, 'Скачать папку для Word');
  const deeds = make('p', { className: 'print-deeds' }, go, ...(people > 0 ? [word] : []), close);
  form.append(status, deeds, ...createSharePart());
  const dialog = make('dialog', { className: 'print-dialog' }, form);
  dialog.setAttribute('aria-label', 'Печать');
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());

  let asked = 0;
  const count = async () => {
    asked += 1;
    const mine = asked;
    status.textContent = 'Считаем страницы…';
    const choice = readChoice(form, sheets);
    showFields(form, choice);
    word.hidden = choice.part !== 'pack';
    const pages = await countPages(createRoom(main, choice)).catch(() => undefined);
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
  word.addEventListener('click', async () => {
    if (!form.reportValidity()) return;
    asked += 1;
    status.textContent = 'Готовим документ…';
    try {
      const { savePage } = await import('../paper/save-page.ts');
      // Of a document one prints as many as one wants.
      await savePage('pack', { ...readChoice(form, sheets).pack, isForAll: false });
      status.textContent = 'Документ готов, ищите его в загрузках.';
    } catch (error) {
      status.textContent = '';
      await sayFailure(form, 'Документ не получился', error);
    }
  });
  return {
    ask: (sheet?: HTMLElement) => {
      const wanted = form.elements.namedItem('part') as HTMLSelectElement;
      wanted.value = sheet ? sheetPart(sheets.indexOf(sheet)) : people > 0 ? 'pack' : 'all';
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
