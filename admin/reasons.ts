import { unfold } from './fold.ts';
import { make, showNotice } from './notice.ts';

/** Shows why an entry was not saved, until it is; each reason leads to its field. */
export function showReasons(reasons: readonly string[]): void {
  const list = make('ul', {});
  list.append(...reasons.map((reason) => item(reason)));
  showNotice('alert', 'Запись не сохранена', list);
}

function item(reason: string): HTMLElement {
  const line = make('li', {});
  const [, label, rest = ''] = /^«([^»]+)»: (.*)$/s.exec(reason) ?? [];
  if (label === undefined) line.append(reason);
  else {
    const link = make('button', { type: 'button' }, label);
    link.addEventListener('click', () => lead(label));
    line.append(link, `: ${rest}`);
  }
  return line;
}

/** Goes to a field; a folded one comes into sight some frames after it was asked to. */
function lead(label: string): void {
  document.dispatchEvent(new Event(unfold));
  const until = performance.now() + 2000;
  const go = (): void => {
    const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith(label));
    if (!found?.checkVisibility() && performance.now() < until) {
      requestAnimationFrame(go);
      return;
    }
    found?.scrollIntoView({ block: 'center' });
    found?.click();
  };
  requestAnimationFrame(go);
}
