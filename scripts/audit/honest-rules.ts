import { sampleWords } from '../../src/domain/site/demonstration.ts';
import type { Page, Site } from '../../tests/lib/dist.ts';
import { attribute, type Element, textOf } from '../../tests/lib/html.ts';
import type { PageRule } from './page-rule.ts';

/** What holds several entries: words in another part of it say nothing of this one. */
const many = new Set(['main', 'ul', 'ol', 'dl', 'table', 'section', 'body']);
const blocks = /^(?:h[1-6]|p|dd|dt|td|th|a|figcaption|summary|option|span|footer)$/;

/** Rules of what a page may promise: nothing invented looks real, nothing stands empty. */
export const honestRules = {
  'вымышленное так и названо': ({ elements }, site) => {
    const { addresses, names } = samplesOf(site);
    const namesOne = (el: Element) =>
      addresses.has(attribute(el, 'href') ?? '') ||
      (blocks.test(el.tagName) && names.some((name) => plain(el).includes(name)));
    return elements.filter((el) => namesOne(el) && !isMarked(el)).map((el) => `без пометки: ${plain(el)}`);
  },
  'пустых списков и заголовков нет': ({ elements }) =>
    elements.filter(isSeen).flatMap((el) => {
      if (/^(?:ul|ol|dl|tbody)$/.test(el.tagName) && childrenOf(el).length === 0) return [`пустой <${el.tagName}>`];
      return /^h[2-6]$/.test(el.tagName) && isBare(el) ? [`под заголовком «${plain(el)}» ничего нет`] : [];
    }),
  'счёта от нуля нет': ({ elements }) => {
    const main = elements.find(({ tagName }) => tagName === 'main');
    const said = elements.filter((el) => el.tagName === 'p' && isSeen(el)).map(plain);
    const zero = /(?:^|\s)0 (?:встреч|тьютор|консультаци|материал|приём|термин|команд|тем)[а-яё]*/;
    return main ? said.flatMap((text) => zero.exec(text)?.[0] ?? []) : ['нет main'];
  },
} as const satisfies Record<string, PageRule>;

const found = new WeakMap<Site, { addresses: ReadonlySet<string>; names: readonly string[] }>();

/** Addresses of pages of invented entries, and names of invented people. */
function samplesOf(site: Site) {
  const pages = site.pages.filter(isSamplePage);
  const people = pages.filter(({ path }) => path.startsWith('/nashi-tyutory/'));
  const made = found.get(site) ?? {
    addresses: new Set(pages.map(({ path }) => path)),
    names: people.flatMap(({ elements }) => elements.filter(({ tagName }) => tagName === 'h1').map(plain)),
  };
  found.set(site, made);
  return made;
}

function isSamplePage({ elements }: Page): boolean {
  return elements.some((el) => attribute(el, 'class')?.split(' ').includes('invented'));
}

/** Whether the words stand in the element or around it, within its own part of a list. */
function isMarked(element: Element): boolean {
  if (plain(element).includes(sampleWords)) return true;
  const parent = parentOf(element);
  return parent !== undefined && !many.has(parent.tagName) && isMarked(parent);
}

/** Whether nothing follows a heading before the next one of its rank, or the end of what it stands in. */
function isBare(heading: Element): boolean {
  const parent = parentOf(heading);
  if (!parent || /^(?:header|summary|legend|a)$/.test(parent.tagName)) return false;
  // A row of a list may be a title alone: a break of a scenario.
  if (isInRow(parent)) return false;
  const siblings = childrenOf(parent);
  const next = siblings[siblings.indexOf(heading) + 1];
  return next === undefined || (/^h[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName);
}

function isInRow(element: Element): boolean {
  const parent = parentOf(element);
  return element.tagName === 'li' || (parent !== undefined && isInRow(parent));
}

/** Whether a reader without scripts sees it; what a script fills is hidden, a template or in an element of its own. */
function isSeen(element: Element): boolean {
  const own = attribute(element, 'hidden') === undefined && !/^(?:template$|tc-)/.test(element.tagName);
  const parent = element.parentNode;
  if (parent?.nodeName === '#document-fragment') return false;
  return own && (!parent || !('tagName' in parent) || isSeen(parent));
}

const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode && 'tagName' in parentNode ? parentNode : undefined;
const childrenOf = ({ childNodes }: Element): Element[] =>
  childNodes.filter((node): node is Element => 'tagName' in node);
const plain = (element: Element): string => textOf(element).replaceAll('\u00A0', ' ');
