import CMS from 'decap-cms-app';
import { history } from 'decap-cms-core/dist/esm/routing/history.js';
import { hasRowSource, readAllRows } from './rows.ts';

/**
 * Shows what is found while one types into the search box of the side bar; Decap waits for Enter. The page of the
 * results has a box of its own, which takes over the focus.
 */
export function searchWhileTyping(): void {
  const placeholder: string = CMS.getLocale('ru').collection.sidebar.searchAll;
  const boxOf = (target: unknown) =>
    target instanceof HTMLInputElement && target.placeholder === placeholder ? target : undefined;
  /** Where the search began. */
  let before = '/';
  addEventListener('focusin', ({ target }) => void (boxOf(target) && readAllRows()));
  addEventListener('input', ({ target }) => {
    const box = boxOf(target);
    if (!box || !hasRowSource()) return;
    const { pathname } = history.location;
    const [, section = ''] = /^(.*)\/search\//.exec(pathname) ?? [];
    const isSearching = pathname.includes('/search/');
    // These have a meaning in addresses, and none in titles.
    const term = box.value.replaceAll(/[/\\%?#]/g, ' ').trim();
    if (!isSearching) before = pathname;
    if (term === '') {
      if (isSearching) history.replace(before);
    } else if (isSearching) history.replace(`${section}/search/${term}`);
    else history.push(`/search/${term}`);
  });
  keepFocus(boxOf);
}

/** Where a box has taken the place of the one that was typed into, it goes on from there, before the next key comes. */
function keepFocus(boxOf: (target: unknown) => HTMLInputElement | undefined): void {
  let typedInto: HTMLInputElement | undefined;
  addEventListener('focusin', ({ target }) => {
    typedInto = boxOf(target);
  });
  new MutationObserver(() => {
    if (!typedInto || typedInto.isConnected) return;
    const next = [...document.querySelectorAll('input')].find(boxOf);
    typedInto = undefined;
    next?.focus();
    next?.setSelectionRange(next.value.length, next.value.length);
  }).observe(document, { childList: true, subtree: true });
}
