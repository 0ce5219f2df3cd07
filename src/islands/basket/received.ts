import { type Basket, basketTitle, newPages } from '../../domain/basket/basket.ts';
import { isBasketHash, readBasketHash } from '../../domain/basket/basket-link.ts';
import { counted } from '../../domain/text/plural.ts';
import { addPages, listedPages } from '../offline/reading-list.ts';
import { fillSlots, slot } from '../shared/dom.ts';
import { localNow } from '../shared/local-time.ts';
import { pageForms, showApart, showUnreadable } from './apart.ts';
import { saveName, storedName } from './name.ts';
import { readPages } from './read-pages.ts';
import { plainRow } from './rows.ts';
import { eraseSent, keepApart, sentBaskets } from './sent-store.ts';

interface Shown {
  readonly basket: Basket;
  /** Whether a link has brought it now. */
  readonly isSent: boolean;
  /** The pages that the site has no more, as soon as it has said so. */
  gone: ReadonlySet<string>;
}

/** The collection that is shown, until the reader decides what to do with it. */
let shown: Shown | undefined;
let readHash = '';

const refused = 'Браузер ничего не сохраняет. Ссылка остаётся у вас: откройте её в обычном окне.';

/** Shows what others sent and what can't be read, or does what a button there says. */
export async function showReceived(root: HTMLElement, redraw: () => void, button?: HTMLElement): Promise<void> {
  if (button) await act(root, button, redraw);
  else if (isBasketHash(location.hash) && location.hash !== readHash) await openLink(root);
  showApart(root);
  showUnreadable(root);
}

async function openLink(root: HTMLElement): Promise<void> {
  const result = await readBasketHash(location.hash);
  if (!result.ok) {
    leaveLink();
    say(root, result.message);
    return;
  }
  readHash = location.hash;
  open(root, result.basket, true);
}

function open(root: HTMLElement, basket: Basket, isSent: boolean): void {
  const mine: Shown = { basket, isSent, gone: new Set() };
  shown = mine;
  const part = slot(root, 'guest');
  const own = new Set(listedPages().map(({ path }) => path));
  const draw = () => {
    const note = (path: string) =>
      mine.gone.has(path) ? 'на сайте больше нет' : own.has(path) ? 'уже в вашей подборке' : '';
    const rows = basket.pages.map((page) => plainRow(root, page, note(page.path)));
    fillSlots(part, { 'guest-name': basketTitle(basket.name), 'guest-pages': rows });
  };
  draw();
  part.hidden = false;
  const keep = part.querySelector<HTMLElement>('[data-act="keep"]');
  if (keep) keep.hidden = !isSent;
  const heading = part.querySelector('h2');
  heading?.focus();
  heading?.scrollIntoView({ block: 'nearest' });
  void readPages(basket.pages, () => undefined).then(({ missing }) => {
    mine.gone = new Set(missing.flatMap(({ page, reason }) => (reason === 'gone' ? [page.path] : [])));
    if (shown === mine && mine.gone.size > 0) draw();
  });
}

async function act(root: HTMLElement, button: HTMLElement, redraw: () => void): Promise<void> {
  const { act: name } = button.dataset;
  const place = Number(button.closest<HTMLElement>('[data-place]')?.dataset['place']);
  if (name === 'open') {
    const found = sentBaskets().baskets.find((one) => one.place === place);
    if (found) open(root, found.basket, false);
  } else if (name === 'erase-sent') {
    if (confirm('Стереть эту переданную подборку?') && eraseSent(place)) say(root, 'Переданная подборка стёрта.');
  } else if (name === 'take' && shown) {
    await take(root, shown, redraw);
  } else if (name === 'keep' && shown) {
    if (keepApart(shown.basket)) close(root, 'Подборка лежит отдельно, под заголовком «Переданные подборки».');
    else say(root, refused);
  } else if (name === 'close' && shown)
    close(
      root,
      shown.isSent
        ? 'Вы ничего не взяли. Ссылка остаётся у вас: по ней подборка откроется снова.'
        : 'Подборка осталась среди переданных.',
    );
}

/** Adds what is new after one's own pages; an empty collection takes the name, too. */
async function take(root: HTMLElement, sent: Shown, redraw: () => void): Promise<void> {
  const { basket } = sent;
  const own = listedPages();
  const added = newPages(own, basket).filter(({ path }) => !sent.gone.has(path));
  const on = localNow().slice(0, 10);
  const change = addPages(added.map(({ path, title, kind }) => ({ path, title, on, ...(kind ? { kind } : {}) })));
  if (listedPages().length < own.length + added.length) {
    say(root, refused);
    return;
  }
  if (own.length === 0 && storedName() === '') saveName(basket.name);
  redraw();
  const lost = basket.pages.filter(({ path }) => sent.gone.has(path)).map(({ title }) => `«${title}»`);
  const facts = [
    added.length > 0
      ? `Добавлено: ${counted(added.length, pageForms)}.`
      : 'Добавлять нечего: эти страницы у вас уже есть.',
    lost.length > 0 && `На сайте больше нет: ${lost.join(', ')}.`,
  ];
  close(root, facts.filter(Boolean).join(' '));
  await change;
}

function close(root: HTMLElement, text: string): void {
  shown = undefined;
  slot(root, 'guest').hidden = true;
  if (isBasketHash(location.hash)) leaveLink();
  say(root, text);
}

/** Otherwise it would be offered again with every visit to the page. */
function leaveLink(): void {
  readHash = '';
  history.replaceState(null, '', location.pathname);
}

function say(root: HTMLElement, text: string): void {
  const status = slot(root, 'said');
  status.textContent = text;
  status.focus();
}
