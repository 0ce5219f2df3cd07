import { keepablePath } from '../../offline/protocol/request-kind.ts';
import { storeKey } from '../plan/keys.ts';
import { clone, fill, slot } from '../shared/dom.ts';
import { isStored } from '../shared/when-needed.ts';
import { listedPages, refreshCopies, removePages } from './reading-list.ts';
import { copiedPaths, syncPages } from './worker.ts';

/** The list of kept pages: with buttons on its own page, with links alone where there is no network. */
class KeptList extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', ({ target }) => {
      const pressed = (target as Element).closest<HTMLElement>('[data-act]');
      if (pressed) void this.act(pressed);
    });
    // The notice stands under the address of the page that did not come.
    if (this.isNotice && location.pathname !== this.dataset['notice']) {
      addEventListener('online', () => void comeBack());
    }
    void this.show().then(() => (this.isNotice ? undefined : this.renew()));
  }

  private get isNotice(): boolean {
    return this.dataset['notice'] !== undefined;
  }

  private async renew(): Promise<void> {
    await refreshCopies();
    if (isStored(storeKey)) await (await import('../plan/pages.ts')).syncPagesOfPlans();
    else await syncPages('plans', []);
    await this.show();
  }

  private async act(button: HTMLElement): Promise<void> {
    const { act } = button.dataset;
    if (act === 'again') location.reload();
    if (
      act === 'erase' &&
      !confirm('Стереть список отложенного и копии этих страниц? Страницы вашего плана останутся.')
    )
      return;
    const path = button.closest<HTMLElement>('[data-path]')?.dataset['path'];
    if (act !== 'erase' && !(act === 'remove' && path)) return;
    const kept = await removePages(path === undefined ? undefined : [path]);
    await this.show();
    const said = slot(this, 'said');
    const done = act === 'erase' ? 'Всё отложенное стёрто.' : 'Страница убрана.';
    said.textContent = kept === 'refused' ? 'Браузер не даёт менять список.' : done;
    said.focus();
  }

  private async show(): Promise<void> {
    const [copied, planned] = await Promise.all([copiedPaths(), plannedPages()]);
    const mine = listedPages();
    const others = planned.filter(({ path }) => !mine.some((page) => page.path === path));
    const isHere = ({ path }: { path: string }) => !this.isNotice || copied.has(path);
    const rows = (pages: readonly { path: string; title: string }[]) =>
      pages.filter(isHere).map(({ path, title }) => {
        const row = fill(clone(this, 'row'), { link: title, note: copied.has(path) ? '' : 'копии нет' });
        row.dataset['path'] = path;
        slot<HTMLAnchorElement>(row, 'link').href = path;
        row.querySelector('button')?.setAttribute('aria-label', `Убрать: ${title}`);
        return row;
      });
    const lists = { mine: rows(mine), planned: rows(others) };
    for (const [name, items] of Object.entries(lists)) {
      slot(this, name).replaceChildren(...items);
      slot(this, `${name}-part`).hidden = items.length === 0;
    }
    for (const button of slot(this, 'planned').querySelectorAll('button')) button.remove();
    slot(this, 'empty').hidden = lists.mine.length + lists.planned.length > 0;
  }
}

/** When to ask again after the browser says that there is a network, in milliseconds: it often says so too soon. */
const tries = [0, 3_000, 10_000];

/** Opens the page that did not come, once its server answers; the worker lets such a question through. */
async function comeBack(): Promise<void> {
  for (const wait of tries) {
    await new Promise((done) => setTimeout(done, wait));
    try {
      await (await fetch(location.href, { method: 'HEAD', cache: 'no-store' })).text();
      return location.reload();
    } catch {
      // Not yet.
    }
  }
}

/** The pages of the person's own plans; a plan that can't be read names none. */
async function plannedPages(): Promise<{ path: string; title: string }[]> {
  if (!isStored(storeKey)) return [];
  const { pagesOfPlans } = await import('../plan/pages.ts');
  return pagesOfPlans().flatMap(({ href, title }) => {
    const path = keepablePath(href);
    return path ? [{ path, title }] : [];
  });
}

customElements.define('tc-kept', KeptList);
