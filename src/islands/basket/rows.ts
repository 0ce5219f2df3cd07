import { longDate } from '../../domain/text/dates.ts';
import type { ListedPage } from '../../offline/protocol/reading-list.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';

/** A page that was just removed, and where it stood. */
export interface RemovedPage {
  readonly page: ListedPage;
  readonly place: number;
}

/** What is known of copies on the device. */
export interface Copies {
  readonly paths: ReadonlySet<string>;
  /** Whether some are on their way. */
  readonly areComing: boolean;
}

/** Shows the pages in their order, the removed one as a row with a way back. */
export function showRows(root: HTMLElement, pages: readonly ListedPage[], copies: Copies, removed?: RemovedPage): void {
  const list = slot(root, 'mine');
  const rows = pages.map((page, i) => rowOf(root, page, copies, i === 0, i === pages.length - 1));
  if (removed) rows.splice(removed.place, 0, removedRow(root, removed.page));
  list.replaceChildren(...rows);
}

/** Draws rows anew; the focus stays on the one that had it. */
export function keepFocus(root: HTMLElement, draw: () => void): void {
  const focused = document.activeElement as HTMLElement | null;
  const path = focused?.closest<HTMLElement>('[data-path]')?.dataset['path'];
  draw();
  if (path !== undefined) focusRow(root, path, focused?.dataset['act']);
}

/** Puts the focus on a button of a row, or on its link. */
export function focusRow(root: HTMLElement, path: string, act?: string): void {
  // A page that was removed can have a second row, of a plan.
  [...root.querySelectorAll<HTMLElement>('[data-path]')]
    .filter((row) => row.dataset['path'] === path)
    .map((row) => row.querySelector<HTMLElement>(act ? `[data-act="${act}"]` : 'a'))
    .find((one) => one !== null)
    ?.focus();
}

/** A row of a page with nothing but its link. */
export function plainRow(root: HTMLElement, page: { path: string; title: string }, note: string): HTMLElement {
  const row = fillSlots(cloneTemplate(root, 'plain'), { link: page.title, note });
  slot<HTMLAnchorElement>(row, 'link').href = page.path;
  return row;
}

/** Whether a page opens without a network, in words. */
export const copyNote = (path: string, { paths, areComing }: Copies): string =>
  paths.has(path)
    ? 'откроется без\u00A0связи'
    : areComing
      ? 'копия сохраняется…'
      : 'копии нет: без\u00A0связи не откроется';

function rowOf(root: HTMLElement, page: ListedPage, copies: Copies, isFirst: boolean, isLast: boolean): HTMLElement {
  const { path, title, kind = '', on } = page;
  const note = [on && `в подборке с ${longDate(on)}`, copyNote(path, copies)].filter(Boolean).join(' · ');
  const row = fillSlots(cloneTemplate(root, 'row'), { kind, link: title, note });
  row.dataset['path'] = path;
  row.classList.toggle('no-copy', !copies.paths.has(path) && !copies.areComing);
  slot<HTMLAnchorElement>(row, 'link').href = path;
  for (const button of row.querySelectorAll('button')) {
    button.setAttribute('aria-label', `${button.textContent?.trim()}: ${title}`);
    // Not `disabled`: the focus would be lost at the end of the way.
    const isAtEnd = (button.dataset['act'] === 'up' && isFirst) || (button.dataset['act'] === 'down' && isLast);
    if (isAtEnd) button.setAttribute('aria-disabled', 'true');
  }
  return row;
}

function removedRow(root: HTMLElement, { path, title }: ListedPage): HTMLElement {
  const row = fillSlots(cloneTemplate(root, 'removed'), { title });
  row.dataset['path'] = path;
  row.querySelector('button')?.setAttribute('aria-label', `Вернуть: ${title}`);
  return row;
}
