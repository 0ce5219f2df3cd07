import { unfoldEvent } from './fold.ts';
import { make } from './make.ts';
import { showNotice } from './notice.ts';

/**
 * Shows the errors that prevented saving. An error that starts with «label»: becomes a button that leads to the
 * field.
 */
export function showSaveErrors(errors: readonly string[]): void {
  const list = make('ul', {});
  list.append(...errors.map((error) => errorItem(error)));
  showNotice('alert', 'Запись не сохранена', list);
}

function errorItem(error: string): HTMLElement {
  const listItem = make('li', {});
  const [, label, rest = ''] = /^«([^»]+)»: (.*)$/s.exec(error) ?? [];
  if (label === undefined) listItem.append(error);
  else {
    const link = make('button', { type: 'button' }, label);
    link.addEventListener('click', () => focusField(label));
    listItem.append(link, `: ${rest}`);
  }
  return listItem;
}

/** Scrolls to a field and focuses it. A folded field becomes visible only some frames later. */
function focusField(label: string): void {
  document.dispatchEvent(new Event(unfoldEvent));
  const deadline = performance.now() + 2000;
  const tryFocus = (): void => {
    const labelElement = [...document.querySelectorAll('label')].find(({ textContent }) =>
      textContent?.startsWith(label),
    );
    if (!labelElement?.getClientRects().length && performance.now() < deadline) {
      requestAnimationFrame(tryFocus);
      return;
    }
    labelElement?.scrollIntoView({ block: 'center' });
    labelElement?.click();
  };
  requestAnimationFrame(tryFocus);
}
