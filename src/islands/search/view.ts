import type { Part } from '../../domain/search/ranking/excerpt.ts';
import type { Hit } from '../../domain/search/types.ts';
import { saveWordsToMark } from './store.ts';

type Attributes = Readonly<Record<string, string | boolean>>;

/** Creates an element. An attribute `true` has no value, `false` is left out. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
}

/** Text with found words in `<mark>`. HTML in the index stays plain text. */
export function markedText(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, marked: isMarked }) => (isMarked ? createElement('mark', {}, text) : text));
}

/** A link to a result. A click stores the found words, so that the next page can highlight them. */
export function createHitLink(
  hit: Hit,
  url: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const link = createElement('a', { href: url, ...attributes }, ...children);
  const parts = [hit.excerpt, ...hit.places.map(({ excerpt }) => excerpt)].flat();
  const words = parts.filter((part) => part.marked).map(({ text }) => text);
  link.addEventListener('click', () => saveWordsToMark(url, words));
  return link;
}

/** A result on the search page: title, kind, excerpt, matching headings. */
export function createResultRow(hit: Hit): HTMLLIElement {
  const places = hit.places.map((place) =>
    createElement(
      'li',
      {},
      createHitLink(hit, place.url, {}, place.title),
      createElement('p', { class: 'small' }, ...markedText(place.excerpt)),
    ),
  );
  return createElement(
    'li',
    {},
    createElement('h2', {}, createHitLink(hit, hit.url, {}, hit.title)),
    createElement('p', { class: 'quiet small' }, hit.kind),
    createElement('p', {}, ...markedText(hit.excerpt)),
    ...(places.length > 1 ? [createElement('ul', { class: 'places' }, ...places)] : []),
  );
}

/** A glossary term as an answer: its definition and what it is confused with. */
export function createTermCard(hit: Hit): HTMLElement {
  const confused =
    hit.confused === '' ? [] : [createElement('p', { class: 'quiet small' }, `Не путать: ${hit.confused}`)];
  return createElement(
    'section',
    { class: 'term-answer', 'aria-label': `Словарь: ${hit.title}` },
    createElement('p', {}, createHitLink(hit, hit.url, {}, hit.title), ` — ${lowerFirst(hit.summary)}`),
    ...confused,
  );
}

/** «Сбор сведений» → «сбор сведений», but not «ФГОС»: for a definition after a dash. */
export const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** Показаны результаты для «…». Искать точно «…»: shown when the query was corrected. */
export function createCorrectionNote(typed: string, text: string, exact: string): HTMLElement {
  return createElement(
    'p',
    { class: 'changed' },
    'Показаны результаты для «',
    createElement('b', {}, text),
    '». ',
    createElement('a', { href: exact, class: 'exactly' }, `Искать точно «${typed}»`),
  );
}
