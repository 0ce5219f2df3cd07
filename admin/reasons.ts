import { unfold } from './fold.ts';

let shown: HTMLElement | undefined;

/** Takes the list of reasons away: the entry was saved, or another attempt begins. */
export function clearReasons(): void {
  shown?.remove();
  shown = undefined;
}

/** Shows why an entry was not saved, until it is; each reason leads to its field. Decap's own note goes after seconds. */
export function showReasons(reasons: readonly string[]): void {
  clearReasons();
  shown = make('section', { role: 'alert', class: 'tc-reasons' });
  const close = make('button', { type: 'button' }, 'Закрыть');
  close.addEventListener('click', clearReasons);
  const list = make('ul', {});
  list.append(...reasons.map((reason) => item(reason)));
  shown.append(make('strong', {}, 'Запись не сохранена'), list, close);
  document.body.append(shown);
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

function make(tag: string, attributes: Readonly<Record<string, string>>, text = ''): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}
