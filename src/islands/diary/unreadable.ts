import { renderUnreadable } from '../shared/unreadable.ts';
import { unreadableKey } from './keys.ts';

/** Shows the diary that was set aside because it can't be read, if there is one. */
export function renderUnreadableDiary(root: HTMLElement): void {
  const text = setAside();
  const reason = 'Запись повреждена или сделана более новой версией сайта.';
  renderUnreadable(root, text === null ? [] : [{ name: 'Дневник ПОС', reason, text }], () => {
    localStorage.removeItem(unreadableKey);
    renderUnreadableDiary(root);
  });
}

function setAside(): string | null {
  try {
    return localStorage.getItem(unreadableKey);
  } catch {
    return null;
  }
}
