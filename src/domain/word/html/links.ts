import type { Element, ElementContent, Root } from 'hast';
import { isSafeLink } from '../../prose/safe-address.ts';
import { slugOf } from '../../text/slug.ts';
import { named, type Report } from '../report.ts';
import { elementsIn, elementText, isElement, isHeading, noteOf } from './element-text.ts';

/** Headings by the ids of the bookmarks in them: what a link inside a document can lead to. */
export type Anchors = ReadonlyMap<string, Element>;

/** Finds the bookmarks of headings; call it before bookmarks go. */
export function anchorsIn(root: Root): Anchors {
  const headings = elementsIn(root).filter(isHeading);
  const ids = (heading: Element) =>
    [heading, ...elementsIn(heading)].flatMap(({ properties }) => properties['id'] ?? []);
  return new Map(headings.flatMap((heading) => ids(heading).map((id) => [String(id), heading] as const)));
}

const bareSite = /^(?:[\p{L}\d-]+\.)+(?:ru|рф|su|com|org|net|info|edu|gov|by|kz|me|io|online|site|pro)(?=[/?#:]|$)/iu;

/** An address as it can stand on a page: with a scheme, without blanks. */
export function mendAddress(href: string): string {
  const address = href
    .trim()
    .replace(/\\/g, '/')
    .replace(/\s/g, (blank) => (/[\r\n]/.test(blank) ? '' : '%20'));
  if (/^(?:https?:\/\/|mailto:|tel:|#)/i.test(address)) return address;
  if (/^\/\//.test(address)) return `https:${address}`;
  if (/^[^/@:]+@[\w.-]+\.\w+$/.test(address)) return `mailto:${address}`;
  return bareSite.test(address) ? `https://${address}` : address;
}

/** A link that leads somewhere; else its words, and a line of the report. */
export function normalizeLink(link: Element, anchors: Anchors, report: Report): ElementContent[] {
  const href = String(link.properties['href'] ?? '');
  if (noteOf(link) !== undefined || /^#(?:foot|end)note-ref-/.test(href)) return [link];
  const words = elementText(link);
  const hasContent = words !== '' || elementsIn(link).some((it) => isElement(it, 'img'));
  if (href.trim() === '' || !hasContent) return link.children;
  const place = words === '' ? 'на картинке' : named(words, 80);
  if (href.startsWith('#')) {
    const heading = anchors.get(decoded(href.slice(1)));
    const target = heading && elementText(heading);
    if (target) return [{ ...link, properties: { href: `#${slugOf(target)}` } }];
    report.add('changed', 'ссылка внутри документа стала словами: вести ей некуда', place);
    return link.children;
  }
  const address = mendAddress(href);
  if (isSafeLink(address)) return [{ ...link, properties: { href: address } }];
  report.add('lost', ...whyLost(address, place));
  return link.children;
}

/** The folders of a computer are not told: they often name people. */
function whyLost(address: string, place: string): [what: string, place: string] {
  const file = decoded(address).replace(/^.*\//s, '');
  if (/^(?:file:|[a-z]:|\.|[^:]*$)/i.test(address)) {
    return [
      'ссылка вела в файл на чужом компьютере, остались её слова',
      `${place}${file ? `, файл ${named(file, 80)}` : ''}`,
    ];
  }
  return ['сайт не открывает таких адресов, от ссылки остались слова', `${place}, адрес ${named(address, 80)}`];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
