import { changeText, placeText } from '../../domain/basket/basket.ts';
import { goneText } from '../../domain/basket/missing.ts';
import { nameKey, readingListKey, sentKey, unreadableKey } from '../offline/key.ts';
import { plannedPages, refreshPlannedCopies } from '../offline/planned-pages.ts';
import {
  dropOtherCopies,
  listedPages,
  movePage,
  refreshCopies,
  removePages,
  returnPage,
} from '../offline/reading-list.ts';
import { copiedPaths, isGone } from '../offline/worker-client.ts';
import { slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import { isStored } from '../shared/load-on-demand.ts';
import { doDeed, isDeed } from './deeds.ts';
import { saveName } from './name.ts';
import { type Copies, focusRow, type RemovedPage } from './rows.ts';
import { showBasket } from './view.ts';

const refused = 'Браузер не даёт менять подборку: она осталась, какой была.';
/** The pages that a teacher has put together, in her order. What makes paper of them loads on a click. */
export class BasketController {
  private readonly root: HTMLElement;
  private settling = 0;
  private copies: Copies = { paths: new Set(), areComing: true };
  private planned: readonly { path: string; title: string }[] = [];
  private removed: RemovedPage | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    root.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-act]');
      if (button) void this.handleAction(button);
    });
    const name = this.part<HTMLInputElement>('name');
    name.addEventListener('input', () => {
      if (!saveName(name.value)) this.show('said', 'Браузер не сохраняет название.');
      this.part('link-field').hidden = true;
    });
    addEventListener('storage', ({ key }) => {
      if (key === null || key === nameKey) this.draw();
      // What was removed and can come back keeps its copy.
      const held = this.removed ? [this.removed.page.path] : [];
      if (key === null || key === readingListKey) void this.settle(refreshCopies(held));
      if (key === null || [sentKey, unreadableKey].includes(key)) void this.ofOthers();
    });
    addEventListener('hashchange', () => void this.ofOthers());
    // The copy of what was removed was kept for «Вернуть».
    addEventListener('pagehide', () => this.removed && dropOtherCopies());
  }

  /** Shows what is stored, then makes the copies match it. */
  async start(): Promise<void> {
    await this.update();
    void this.ofOthers();
    await this.settle(refreshCopies().then(refreshPlannedCopies));
  }

  /** Shows the list at once, and again when copies have come or gone; says what is no longer on the site. */
  private async settle(work: Promise<unknown>): Promise<void> {
    const before = listedPages();
    this.settling += 1;
    this.copies = { ...this.copies, areComing: true };
    this.draw();
    await work.finally(() => {
      this.settling -= 1;
      this.copies = { ...this.copies, areComing: this.settling > 0 };
      return this.update();
    });
    const gone = goneText(before, listedPages(), isGone);
    if (gone) this.show('said', gone);
  }

  private async update(): Promise<void> {
    const [paths, planned] = await Promise.all([copiedPaths(), plannedPages(this.root, () => void this.update())]);
    this.copies = { ...this.copies, paths };
    this.planned = planned;
    this.draw();
  }

  private draw(): void {
    const pages = listedPages();
    if (pages.some(({ path }) => path === this.removed?.page.path)) this.removed = undefined;
    showBasket(this.root, { pages, planned: this.planned, copies: this.copies, removed: this.removed });
  }

  private async handleAction(button: HTMLElement): Promise<void> {
    const { act = '' } = button.dataset;
    const path = button.closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (path !== undefined) await this.change(act, path);
    else if (act === 'erase') await this.erase();
    else if (isDeed(act)) await doDeed(this.root, act);
    else await this.ofOthers(button);
  }

  private async change(act: string, path: string): Promise<void> {
    const pages = listedPages();
    const place = pages.findIndex((page) => page.path === path);
    const page = pages[place];
    if (act === 'up' || act === 'down') {
      const isDone = movePage(path, act === 'up' ? -1 : 1);
      this.draw();
      const now = listedPages().findIndex((one) => one.path === path);
      this.show('moved', isDone && page ? placeText(page.title, now, pages.length) : '');
      if (!isDone) this.show('said', refused);
      return;
    }
    const { removed } = this;
    const change = act === 'back' && removed ? returnPage(removed.page, removed.place) : removePages([path], [path]);
    const isThere = listedPages().some((one) => one.path === path);
    if (page && !isThere) this.removed = { page, place };
    this.draw();
    focusRow(this.root, path, isThere ? 'remove' : 'back');
    this.show('moved', changeText(act, page !== undefined, isThere));
    await this.settle(change);
    if ((await change) === 'refused') this.show('said', refused);
  }

  private async erase(): Promise<void> {
    if (!confirm('Стереть подборку, её название и копии этих страниц? Страницы вашего плана останутся.')) return;
    this.removed = undefined;
    const change = removePages();
    if (listedPages().length === 0) saveName('');
    await this.settle(change);
    this.show('said', (await change) === 'refused' ? refused : 'Подборка стёрта.');
    this.part('said').focus();
  }

  /** What others sent, and what can't be read: its code loads where there is any. */
  private async ofOthers(button?: HTMLElement): Promise<void> {
    if (!button && !/podborka/.test(location.hash) && !isStored(sentKey) && !isStored(unreadableKey)) return;
    try {
      const code = await import('./received.ts');
      const work = code.showReceived(this.root, () => this.draw(), button);
      await (button?.dataset['act'] === 'take' ? this.settle(work) : work);
    } catch (error) {
      await sayFailure(this.root, 'Переданная подборка не открылась', error, () => void this.ofOthers(button));
    }
  }

  private part<E extends HTMLElement>(name: string): E {
    return slot<E>(this.root, name);
  }

  private show(name: string, text: string): void {
    this.part(name).textContent = text;
  }
}
