import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';
import { plannedPages } from './planned-pages.ts';
import { listedPages } from './reading-list.ts';
import { copiedPaths } from './worker-client.ts';

/** On the notice that there is no network: the pages that open without it. */
class KeptPages extends HTMLElement {
  connectedCallback(): void {
    for (const button of this.querySelectorAll('button')) {
      button.hidden = false;
      button.addEventListener('click', () => location.reload());
    }
    // The notice is shown under the address of the page that could not be loaded.
    if (location.pathname !== this.dataset['notice']) addEventListener('online', () => void reloadWhenOnline());
    void this.render();
  }

  private async render(): Promise<void> {
    const [copied, planPages] = await Promise.all([copiedPaths(), plannedPages(this, () => void this.render())]);
    const ownPages = listedPages();
    const otherPages = planPages.filter(({ path }) => !ownPages.some((page) => page.path === path));
    const rows = (pages: readonly { path: string; title: string }[]) =>
      pages
        .filter(({ path }) => copied.has(path))
        .map(({ path, title }) => {
          const row = fillSlots(cloneTemplate(this, 'row'), { link: title });
          slot<HTMLAnchorElement>(row, 'link').href = path;
          return row;
        });
    const lists = { mine: rows(ownPages), planned: rows(otherPages) };
    for (const [name, items] of Object.entries(lists)) {
      slot(this, name).replaceChildren(...items);
      slot(this, `${name}-part`).hidden = items.length === 0;
    }
    slot(this, 'empty').hidden = lists.mine.length + lists.planned.length > 0;
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

customElements.define('tc-kept', KeptPages);
