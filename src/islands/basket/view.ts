import type { ListedPage } from '../../offline/protocol/reading-list.ts';
import { slot } from '../shared/dom.ts';
import { storedName } from './name.ts';
import { type Copies, copyNote, keepFocus, plainRow, type RemovedPage, showRows } from './rows.ts';

interface View {
  readonly pages: readonly ListedPage[];
  /** The pages that plans name. */
  readonly planned: readonly { path: string; title: string }[];
  readonly copies: Copies;
  readonly removed: RemovedPage | undefined;
}

let shownOrder = '';

/** Shows the collection, what plans name besides, and what can be done with it. */
export function showBasket(root: HTMLElement, { pages, planned, copies, removed }: View): void {
  const others = planned.filter(({ path }) => !pages.some((page) => page.path === path));
  const plannedRow = (page: { path: string; title: string }) => {
    const row = plainRow(root, page, copyNote(page.path, copies));
    row.dataset['path'] = page.path;
    return row;
  };
  keepFocus(root, () => {
    showRows(root, pages, copies, removed);
    slot(root, 'planned').replaceChildren(...others.map(plannedRow));
  });
  slot(root, 'mine-part').hidden = pages.length === 0 && !removed;
  slot(root, 'deeds').hidden = pages.length === 0;
  slot(root, 'planned-part').hidden = others.length === 0;
  slot(root, 'empty').hidden = pages.length + others.length > 0 || removed !== undefined;
  const name = slot<HTMLInputElement>(root, 'name');
  if (document.activeElement !== name) name.value = storedName();
  const order = pages.map(({ path }) => path).join();
  // A link is of the pages as they were.
  if (order !== shownOrder) slot(root, 'link-field').hidden = true;
  shownOrder = order;
}
