import type { Part } from '../../domain/search/ranking/excerpt.ts';
import type { Hit } from '../../domain/search/types.ts';
import { rememberWords } from './store.ts';

type Attributes = Readonly<Record<string, string | boolean>>;

/** Makes an element: attributes (true: without a value, false: left out), then children. */
export function make<K extends keyof HTMLElementTagNameMap>(
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

/** Text with its found words marked; whatever the index holds, nothing but text and <mark> gets in. */
export function marked(parts: readonly Part[]): (Node | string)[] {
  return parts.map(({ text, marked: isMarked }) => (isMarked ? make('mark', {}, text) : text));
}

/** A link that, when followed, lets the next page mark the found words. */
export function linkTo(
  hit: Hit,
  url: string,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLAnchorElement {
  const link = make('a', { href: url, ...attributes }, ...children);
  const parts = [hit.excerpt, ...hit.places.map(({ excerpt }) => excerpt)].flat();
  const words = parts.filter((part) => part.marked).map(({ text }) => text);
  link.addEventListener('click', () => rememberWords(url, words));
  return link;
}

/** The line of a result on the search page: title, kind, excerpt, headings inside. */
export function resultRow(hit: Hit): HTMLLIElement {
  const places = hit.places.map((place) =>
    make('li', {}, linkTo(hit, place.url, {}, place.title), make('p', { class: 'small' }, ...marked(place.excerpt))),
  );
  return make(
    'li',
    {},
    make('h2', {}, linkTo(hit, hit.url, {}, hit.title)),
    make('p', { class: 'quiet small' }, hit.kind),
    make('p', {}, ...marked(hit.excerpt)),
    ...(places.length > 1 ? [make('ul', { class: 'places' }, ...places)] : []),
  );
}

/** A term as the answer to the query: what it is and what it is not. */
export function termCard(hit: Hit): HTMLElement {
  const confused = hit.confused === '' ? [] : [make('p', { class: 'quiet small' }, `Не путать: ${hit.confused}`)];
  return make(
    'section',
    { class: 'term-answer', 'aria-label': `Словарь: ${hit.title}` },
    make('p', {}, linkTo(hit, hit.url, {}, hit.title), ` — ${lowerFirst(hit.summary)}`),
    ...confused,
  );
}

/** «Сбор сведений» → «сбор сведений», but not «ФГОС»: for a definition after a dash. */
export const lowerFirst = (text: string) =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** «Показаны результаты для „…“. Искать точно „…“», when words were mended. */
export function changedLine(typed: string, text: string, exact: string): HTMLElement {
  return make(
    'p',
    { class: 'changed' },
    'Показаны результаты для „',
    make('b', {}, text),
    '“. ',
    make('a', { href: exact, class: 'exactly' }, `Искать точно „${typed}“`),
  );
}
