import type { Basket, BasketPage } from '../../domain/basket/basket.ts';
import { missingText } from '../../domain/basket/missing.ts';
import { longDate } from '../../domain/text/dates.ts';
import { counted } from '../../domain/text/plural.ts';
import { make } from '../print/make.ts';
import { openPrintOf } from '../print/print-dialog.ts';
import { addCode, childSheets, chosenIn, emptyRoom, type PrintChoice, tidy } from '../print/room.ts';
import { localNow } from '../shared/local-time.ts';
import { type FoundPage, readPages } from './read-pages.ts';

/** Asks how to print the pages of a basket one after another. Says what is missing; does nothing when all is. */
export async function printBasket(
  basket: Basket,
  showStatus: (text: string) => void,
  onRead: (count: number) => void,
): Promise<void> {
  showStatus('Собираем страницы…');
  const { found, missing } = await readPages(basket.pages, onRead);
  showStatus(missingText(missing));
  if (found.length === 0) return;
  openPrintOf({
    title: 'Печать подборки',
    sheets: [],
    hasSheets: found.some(({ main }) => main.querySelector('.sheet') !== null),
    hasChildren: found.some(({ main }) => main.querySelector(childSheets) !== null),
    styles: found.flatMap(stylesOf),
    note: missingText(missing),
    people: 0,
    size: '14',
    more: [],
    roomOf: (choice) => roomOf(basket.name, found, choice),
  });
}

const stylesOf = ({ document: page }: FoundPage): string[] =>
  [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href') ?? '');

function roomOf(name: string, found: readonly FoundPage[], choice: PrintChoice): HTMLElement {
  const room = emptyRoom(choice);
  const entries = found.flatMap(({ page, main }) => {
    const entry = make('article', { className: 'print-entry' });
    entry.append(...chosenIn(main, choice));
    // What is folded stands open, in browsers whose styles can't do it, too.
    for (const fold of entry.querySelectorAll('details')) fold.open = true;
    entry.classList.toggle('print-sheets', entry.querySelector('.sheet-foot') !== null);
    addCode(entry, location.origin + page.path);
    return entry.childElementCount > 0 ? [{ page, entry }] : [];
  });
  room.append(...entries.map(({ entry }) => entry));
  tidy(room);
  // Sheets alone go to children: a list of contents is for the teacher.
  if (choice.part !== 'children') room.prepend(frontOf(name, entries));
  return room;
}

/** The head of the whole with its contents; they lead to the entries, in a file of the paper too. */
function frontOf(name: string, entries: readonly { page: BasketPage; entry: HTMLElement }[]): HTMLElement {
  const site = document.querySelector<HTMLMetaElement>('meta[property="og:site_name"]')?.content ?? '';
  const lines = entries.map(({ page, entry }, i) => {
    const id = `podborka-${i + 1}`;
    entry.id = id;
    const kind = page.kind ? [make('span', {}, page.kind)] : [];
    return make('li', {}, make('a', { href: `#${id}` }, page.title), ...kind);
  });
  const facts = [
    counted(entries.length, ['страница сайта', 'страницы сайта', 'страниц сайта']),
    longDate(localNow().slice(0, 10)),
    site,
  ];
  return make(
    'header',
    { className: 'print-front' },
    make('h1', {}, name),
    make('p', {}, facts.filter(Boolean).join(' · ')),
    make('h2', {}, 'Содержание'),
    make('ol', {}, ...lines),
  );
}
