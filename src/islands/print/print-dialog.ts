import { counted } from '../../domain/text/plural.ts';
import { countPages } from './count-pages.ts';
import { createForm, readChoice, sheetPart } from './form.ts';
import { make } from './make.ts';
import roomStyle from './print-room.css?url';
import { childSheets, createRoom } from './room.ts';
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
  document.head.append(make('link', { rel: 'stylesheet', media: 'print', href: roomStyle }));
  const sheets = [...main.querySelectorAll<HTMLElement>('.sheet')];
  const form = createForm(sheets, main.querySelector(childSheets) !== null);
  const status = make('p', { role: 'status' });
  const go = make('button', { type: 'submit', className: 'button button-main' }, 'Напечатать');
  const close = make('button', { type: 'button', className: 'button' }, 'Закрыть');
  form.append(status, make('p', { className: 'print-deeds' }, go, close));
  const dialog = make('dialog', { className: 'print-dialog', ariaLabel: 'Печать' }, form);
  document.body.append(dialog);
  close.addEventListener('click', () => dialog.close());

  let asked = 0;
  const count = async () => {
    asked += 1;
    const mine = asked;
    status.textContent = 'Считаем страницы…';
    const pages = await countPages(createRoom(main, readChoice(form, sheets))).catch(() => undefined);
    if (mine === asked)
      status.textContent =
        pages === undefined ? '' : `Займёт ${counted(pages, ['страницу', 'страницы', 'страниц'])} А4.`;
  };
  form.addEventListener('change', count);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    dialog.close();
    await printRoom(createRoom(main, readChoice(form, sheets)));
  });
  return {
    ask: (sheet?: HTMLElement) => {
      const wanted = form.elements.namedItem('part') as HTMLSelectElement;
      wanted.value = sheet ? sheetPart(sheets.indexOf(sheet)) : 'all';
      dialog.showModal();
      void count();
    },
  };
}

/** Prints a room in the place of the page. */
async function printRoom(room: HTMLElement): Promise<void> {
  for (const one of document.querySelectorAll('body > .print-room')) one.remove();
  document.body.append(room);
  document.documentElement.dataset['paper'] = '';
  addEventListener('afterprint', leave, { once: true });
  // A picture that does not come leaves its place empty, as on the page.
  await Promise.all([...room.querySelectorAll('img')].map((picture) => picture.decode().catch(() => undefined)));
  print();
}

function leave(): void {
  delete document.documentElement.dataset['paper'];
  for (const one of document.querySelectorAll('body > .print-room')) one.remove();
}
