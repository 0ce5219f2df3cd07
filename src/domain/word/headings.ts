import type { Element, Root, RootContent } from 'hast';
import { withoutEnd } from '../text/edges.ts';
import { elementsIn, elementText, isElement, isHeading, noteOf } from './html/element-text.ts';
import { named, type Report } from './report.ts';

const maxLength = { title: 120, heading: 80, letterhead: 400 };

/** Whose paper it is and who has signed it: what stands above a title. */
const organisation =
  /^(?:(?:фг|[мгчо])[бак]?д?оу|(?:муниципальн|государственн|федеральн|автономн)[а-яё]+ |министерств|департамент|(?:управлени|отдел|комитет)[а-яё]* (?:по )?образовани|администраци[яи] |(?:средн[а-яё]+ |общеобразовательн[а-яё]+ )*(?:школа|гимназия|лицей)(?: ?[№\d«"]|$)|(?:рассмотрен|согласован|утвержда|утвержд[её]н|принят)[а-яё]*(?:[:\s«"]|$))/i;

/**
 * Removes and returns the title: a leading heading, or a first line all in bold; a letterhead before it stays. Notes
 * and links of a title are told to the report.
 */
export function extractTitle(root: Root, report: Report): string | undefined {
  const blocks = root.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = blocks.find((block) => !isElement(block) || (!isLetterhead(block) && !isEmpty(block)));
  if (!isElement(first) || elementsIn(first).some((it) => isElement(it, 'img'))) return undefined;
  const text = elementText(first);
  const isBoldTitle = isBoldParagraph(first) && text.length <= maxLength.title && !/[:;,]$/.test(text);
  if (text === '' || (first.tagName !== 'h1' && !isBoldTitle)) return undefined;
  root.children.splice(root.children.indexOf(first), 1);
  for (const link of elementsIn(first).filter((it) => isElement(it, 'a'))) reportLink(link, root, report);
  return text;
}

/** A note goes with its text, for a title can't have one. */
function reportLink(link: Element, root: Root, report: Report): void {
  const id = noteOf(link);
  const href = String(link.properties['href'] ?? '');
  if (id === undefined) {
    if (/^[^#]/.test(href))
      report.add('lost', 'название не бывает ссылкой, её адрес впишите в текст', `адрес ${named(href, 120)}`);
    return;
  }
  const list = elementsIn(root).find((it) =>
    it.children.some((child) => isElement(child) && child.properties['id'] === id),
  );
  const note = list?.children.find((child) => isElement(child) && child.properties['id'] === id);
  if (!list || !isElement(note)) return;
  const words = withoutEnd(elementText(note), ' ↑');
  report.add('lost', 'у названия не бывает сноски, её слова впишите в текст', named(words));
  list.children = list.children.filter((child) => child !== note);
  if (!list.children.some((child) => isElement(child))) root.children = root.children.filter((child) => child !== list);
}

const isEmpty = (block: Element): boolean =>
  elementText(block) === '' && !elementsIn(block).some((it) => isElement(it, 'img'));

function isLetterhead(block: Element): boolean {
  const text = elementText(block);
  if (text.length > maxLength.letterhead) return false;
  if (block.tagName !== 'table') return block.tagName === 'p' && organisation.test(text);
  const cells = elementsIn(block).filter((it) => isElement(it, 'td', 'th'));
  return cells.some((cell) => organisation.test(elementText(cell)));
}

/** Turns lines all in bold into headings in a document without any; returns their texts. */
export function promoteBoldLines(root: Root): string[] {
  if (root.children.some((node) => isElement(node) && isHeading(node))) return [];
  const lines = root.children.filter(isBoldParagraph).filter((line) => !isLetterhead(line));
  return lines.flatMap((line) => {
    const text = elementText(line);
    if (text.length > maxLength.heading || /[.;,!?…]$/.test(text)) return [];
    line.tagName = 'h1';
    const last = elementsIn(line).at(-1)?.children.at(-1);
    if (last?.type === 'text') last.value = last.value.replace(/:\s*$/, '');
    return [text.replace(/:$/, '')];
  });
}

/** Whether a node is a paragraph with all its text in bold, links and notes too. */
export function isBoldParagraph(node: RootContent): node is Element {
  if (!isElement(node, 'p') || elementText(node) === '') return false;
  return node.children.every((part) => {
    if (part.type === 'text') return part.value.trim() === '';
    if (!isElement(part) || elementsIn(part).some((it) => isElement(it, 'img'))) return false;
    if (isElement(part, 'a', 'sup', 'em', 'u')) return isBoldInside(part);
    return isElement(part, 'strong');
  });
}

/** Whether a link has its bold text inside; marks of notes and bookmarks have none to be bold. */
function isBoldInside(node: Element): boolean {
  if (elementText(node) === '' || noteOf(node) !== undefined) return true;
  return node.children.every((child) =>
    child.type === 'text'
      ? child.value.trim() === ''
      : isElement(child) && (child.tagName === 'strong' || isBoldInside(child)),
  );
}
