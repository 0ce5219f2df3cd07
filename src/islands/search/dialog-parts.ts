import type { Hit } from '../../domain/search/types.ts';
import { isSlashOn, setSlash } from './store.ts';
import { createElement, createHitLink, lowerFirst, markedText } from './view.ts';

/** A result as an option of the listbox. */
export function createOption(hit: Hit): HTMLAnchorElement {
  const kind = createElement('span', { class: 'quiet small' }, ` ${hit.kind}`);
  return createHitLink(
    hit,
    hit.url,
    {},
    createElement('b', {}, hit.title),
    kind,
    createElement('span', { class: 'excerpt' }, ...markedText(hit.excerpt)),
  );
}

/** A glossary term as an option of the listbox. */
export function createTermOption(hit: Hit): HTMLAnchorElement {
  const confused =
    hit.confused === '' ? [] : [createElement('span', { class: 'excerpt' }, `Не путать: ${hit.confused}`)];
  return createHitLink(
    hit,
    hit.url,
    {},
    createElement('b', {}, hit.title),
    ` — ${lowerFirst(hit.summary)}`,
    ...confused,
  );
}

/** The hint about keys and the switch of the key «/». */
export function createFooter(): HTMLElement {
  const box = createElement('input', { type: 'checkbox' });
  box.checked = isSlashOn();
  box.addEventListener('change', () => setSlash(box.checked));
  return createElement(
    'footer',
    { class: 'quiet small' },
    createElement('p', {}, '↑ ↓ — выбрать, Enter — открыть, Esc — закрыть'),
    createElement('label', {}, box, ' Открывать поиск клавишей «/»'),
  );
}
