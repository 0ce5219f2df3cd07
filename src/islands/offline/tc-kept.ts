import { cacheablePath } from '../../offline/protocol/request-kind.ts';
import { plansKey } from '../plan/keys.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import { isStored } from '../shared/load-on-demand.ts';
import { listedPages, refreshCopies, removePages } from './reading-list.ts';
import { copiedPaths, syncPages } from './worker-client.ts';

const loadPlanPages = () => import('../plan/pages.ts');
const nothing = () => undefined;

/** The reading list: with buttons on its own page, without buttons on the offline notice. */
class ReadingList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLElement>('[data-act]');
      if (button) void this.handleAction(button);
    });
    // The notice is shown under the address of the page that could not be loaded.
    if (this.isNotice && location.pathname !== this.dataset['notice']) {
      addEventListener('online', () => void reloadWhenOnline());
    }
    void this.start();
  }

  private async start(): Promise<void> {
    await this.render();
    if (!this.isNotice) await this.refresh();
  }

  private get isNotice(): boolean {
    return this.dataset['notice'] !== undefined;
  }

  private async refresh(): Promise<void> {
    await refreshCopies();
    if (!isStored(plansKey)) await syncPages('plans', []);
    // When it does not load, the list has said so already.
    else await loadPlanPages().then(({ syncPagesOfPlans }) => syncPagesOfPlans(), nothing);
    await this.render();
  }

  private async handleAction(button: HTMLElement): Promise<void> {
    const { act } = button.dataset;
    if (act === 'again') location.reload();
    if (
      act === 'erase' &&
      !confirm('Стереть список отложенного и копии этих страниц? Страницы вашего плана останутся.')
    )
      return;
    const path = button.closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (act !== 'erase' && !(act === 'remove' && path)) return;
    const outcome = await removePages(path === undefined ? undefined : [path]);
    await this.render();
    const status = slot(this, 'said');
    const message = act === 'erase' ? 'Всё отложенное стёрто.' : 'Страница убрана.';
    status.textContent = outcome === 'refused' ? 'Браузер не даёт менять список.' : message;
    status.focus();
  }

  private async render(): Promise<void> {
    const [copied, planPages] = await Promise.all([copiedPaths(), this.pagesInPlans()]);
    const ownPages = listedPages();
    const otherPages = planPages.filter(({ path }) => !ownPages.some((page) => page.path === path));
    const isAvailable = ({ path }: { path: string }) => !this.isNotice || copied.has(path);
    const rows = (pages: readonly { path: string; title: string }[]) =>
      pages.filter(isAvailable).map(({ path, title }) => {
        const row = fillSlots(cloneTemplate(this, 'row'), { link: title, note: copied.has(path) ? '' : 'копии нет' });
        row.dataset['path'] = path;
        slot<HTMLAnchorElement>(row, 'link').href = path;
        row.querySelector('button')?.setAttribute('aria-label', `Убрать: ${title}`);
        return row;
      });
    const lists = { mine: rows(ownPages), planned: rows(otherPages) };
    for (const [name, items] of Object.entries(lists)) {
      slot(this, name).replaceChildren(...items);
      slot(this, `${name}-part`).hidden = items.length === 0;
    }
    for (const button of slot(this, 'planned').querySelectorAll('button')) button.remove();
    slot(this, 'empty').hidden = lists.mine.length + lists.planned.length > 0;
  }

  /** The pages that the teacher's own plans use. */
  private async pagesInPlans(): Promise<{ path: string; title: string }[]> {
    if (!isStored(plansKey)) return [];
    try {
      const { pagesOfPlans } = await loadPlanPages();
      return pagesOfPlans().flatMap(({ href, title }) => {
        const path = cacheablePath(href);
        return path ? [{ path, title }] : [];
      });
    } catch (error) {
      await sayFailure(this, 'Страницы из планов не загрузились', error, () => void this.start());
      return [];
    }
  }
}

/** Delays of the attempts after the `online` event, in milliseconds: browsers often send it too early. */
const delays = [0, 3_000, 10_000];

/** Reloads the page when its server answers. HEAD requests pass the worker, so a copy can't answer. */
async function reloadWhenOnline(): Promise<void> {
  for (const delay of delays) {
    await new Promise((resolve) => setTimeout(resolve, delay));
    try {
      await (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).text();
      return location.reload();
    } catch {
      // No network yet: try again.
    }
  }
}

customElements.define('tc-kept', ReadingList);
