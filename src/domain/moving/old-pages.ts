import { SaxesParser } from 'saxes';

/** A page of the former site: its address on this one, and its name where the list has it. */
export interface OldPage {
  readonly address: string;
  readonly title?: string;
}

/** A site of this kind has some hundred pages, a protocol of sitemaps allows 50,000. */
const maxPages = 50_000;

/** What a list of the pages of a former site says. */
interface OldPages {
  readonly pages: readonly OldPage[];
  /** Names of other sitemaps, when this one is a list of them. */
  readonly maps: readonly string[];
}

/**
 * Reads a sitemap (sitemaps.org), or a text with an address in each line and, after a semicolon or a tabulation, the
 * name of its page. Gives the Russian reason when it is neither.
 */
export function oldPagesIn(text: string): OldPages | { refusal: string } {
  const written = /^\uFEFF?\s*</.test(text) ? locationsIn(text) : linesIn(text);
  if (written === undefined) return { refusal: 'это не карта сайта: XML записан с ошибкой' };
  const pages = new Map<string, OldPage>();
  for (const { place, title } of written.filter(({ isMap }) => !isMap)) {
    const address = addressOf(place);
    if (address === undefined || pages.size === maxPages) continue;
    if (!pages.has(address)) pages.set(address, title ? { address, title } : { address });
  }
  const maps = written.flatMap(({ place, isMap }) => (isMap ? [place] : []));
  if (pages.size === 0 && maps.length === 0) return { refusal: 'адресов в файле нет' };
  return { pages: [...pages.values()], maps };
}

interface Written {
  readonly place: string;
  readonly title?: string | undefined;
  readonly isMap: boolean;
}

/** `<loc>` of each `<url>` and `<sitemap>`; undefined for XML with a fault. Entities of its own are not opened. */
function locationsIn(text: string): Written[] | undefined {
  const found: Written[] = [];
  const way: string[] = [];
  let place = '';
  const parser = new SaxesParser();
  let isBroken = false;
  parser.on('error', () => {
    isBroken = true;
  });
  parser.on('opentag', ({ name }) => {
    way.push(name);
    if (name === 'loc') place = '';
  });
  const add = (words: string) => {
    if (way.at(-1) === 'loc') place += words;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', ({ name }) => {
    way.pop();
    // A picture of a page has an `image:loc`, and its own name.
    if (name === 'loc') found.push({ place: place.trim(), isMap: way.at(-1) === 'sitemap' });
  });
  parser.write(text.replace(/^\uFEFF?\s*/, '')).close();
  return isBroken ? undefined : found;
}

function linesIn(text: string): Written[] {
  return text.split(/\r\n?|\n/).map((line) => {
    const [place = '', title] = line
      .replace(/^\uFEFF/, '')
      .split(/[;\t]/)
      .map((part) => part.trim().replace(/^"|"$/g, ''));
    return { place, title, isMap: false };
  });
}

/** Path and query of an address: without the host, on which this site will stand, and without a place on the page. */
function addressOf(place: string): string | undefined {
  const [, address] = /^(?:https?:\/\/[^/?#\s]+)?([/?][^#\s]*|$)/i.exec(place) ?? [];
  if (address === undefined || (address === '' && place === '')) return undefined;
  return address.startsWith('/') ? address : `/${address}`;
}
