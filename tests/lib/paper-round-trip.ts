import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { hasClass } from '../../src/domain/paper/nodes.ts';
import { elementsIn, isElement, isHeading } from '../../src/domain/word/html/element-text.ts';

/**
 * What comes back from Word in another form: a page and a draft are read as lines (`h2 …`, `p …`, `tr … | …`), and of a
 * page these parts are read as they come back.
 */
export const differences = [
  'the lines under a title come back as paragraphs, its facts as fields where a field takes them',
  'a frame comes back as a table of one cell, columns as a table of one row',
  'a sheet comes back as a heading and its text, steps as a list, a card as paragraphs',
  'a quotation, code and the caption of a picture come back as paragraphs',
  'a rule is lost; a line to write on comes back as a long blank, a blank as one of 5, 15 or 25 signs',
  'links within the site come back with the whole address, terms as text',
  'columns come back without their alignment, a picture with another file, a ticked box empty',
] as const;

const origin = 'https://tutor-centre.example';
const left = /^(?:h1|nav|script|style|template|video|audio|hr|tc-keep|tc-paper|colgroup)$/;
const leftClasses = ['no-print', 'above-page', 'sheet-foot', 'page-foot', 'facts'];
const inText = /^(?:a|abbr|b|br|code|del|em|i|s|span|strong|sub|sup|tc-term|time|u)$/;
const signs: Readonly<Record<string, string>> = { strong: '**', b: '**', em: '*', i: '*', del: '~~', s: '~~' };

/** A page, or the HTML of a draft, as lines of what it has. */
export function linesOf(html: string): string[] {
  const root = fromHtml(html, { fragment: true });
  const main = elementsIn(root).find((it) => isElement(it, 'main'));
  const notes = elementsIn(root).filter((it) => hasClass(it, 'footnotes'));
  const body = { ...(main ?? root), children: (main ?? root).children as ElementContent[] };
  const rights = elementsIn(root).some((it) => hasClass(it, 'sheet')) ? ['rights'] : [];
  const lines = linesIn(body.children, { depth: 0, isSheet: false, skipped: [...leftClasses, 'footnotes', ...rights] });
  return closedUp([
    ...lines,
    ...notes.flatMap((it) => linesIn(it.children, { depth: 0, isSheet: false, skipped: [] })),
  ]);
}

interface At {
  readonly depth: number;
  readonly isSheet: boolean;
  readonly skipped: readonly string[];
}

function linesIn(nodes: readonly ElementContent[], at: At): string[] {
  const lines: string[] = [];
  let open: ElementContent[] = [];
  const close = () => {
    lines.push(...paragraphs(open));
    open = [];
  };
  for (const node of nodes) {
    if (!isElement(node) || inText.test(node.tagName)) open.push(node);
    else {
      close();
      lines.push(...lineOf(node, at));
    }
  }
  close();
  return lines;
}

const paragraphs = (nodes: readonly ElementContent[]): string[] =>
  textOf(nodes)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => `p ${line}`);

function lineOf(node: Element, at: At): string[] {
  const { tagName, children, properties } = node;
  const text = () => textOf(children).replaceAll('\n', ' / ').trim();
  const cell = (part: ElementContent) =>
    isElement(part)
      ? linesIn(part.children, at)
          .map((line) => line.replace(/^(?:p|h\d) /, '').replace(/^li\d - /, '• '))
          .join(' / ')
      : '';
  if (tagName === 'hr' && at.isSheet) return [`p ${'_'.repeat(25)}`];
  if (left.test(tagName) || hasClass(node, ...at.skipped)) return [];
  if (properties['id'] === 'footnote-label') return [];
  if (hasClass(node, 'callout')) return [`tr ${cell(node)}`];
  if (hasClass(node, 'columns'))
    return [
      `tr ${children
        .filter((it) => isElement(it))
        .map(cell)
        .join(' | ')}`,
    ];
  if (hasClass(node, 'sheet-title')) return [`h2 ${text()}`];
  if (hasClass(node, 'callout-title')) return [`p **${text()}**`];
  if (isHeading(node)) return [`${tagName} ${text()}`];
  if (tagName === 'img') return [`img ${properties['alt']}`];
  if (tagName === 'tr')
    return [
      `tr ${children
        .filter((it) => isElement(it))
        .map((it) => textOf(it.children).replaceAll('\n', ' / '))
        .join(' | ')}`,
    ];
  if (tagName === 'pre') return paragraphs(children);
  if (tagName === 'ul' || tagName === 'ol') return listLines(node, at);
  return linesIn(children, { ...at, isSheet: at.isSheet || hasClass(node, 'sheet') });
}

function listLines(list: Element, at: At): string[] {
  const items = list.children.filter((it): it is Element => isElement(it, 'li'));
  return items.flatMap((item, i) => {
    const [first = '', ...rest] = linesIn(item.children, { ...at, depth: at.depth + 1 });
    const mark =
      list.tagName === 'ol' ? `${Number(list.properties['start'] ?? 1) + i}.` : hasClass(item, 'task') ? '☐' : '-';
    return [`li${at.depth} ${mark} ${first.replace(/^p /, '')}`, ...rest];
  });
}

/** The text of a line; `\n` for a line break. */
function textOf(nodes: readonly ElementContent[]): string {
  const read = (node: ElementContent): string => {
    if (node.type === 'text') return node.value.replace(/\s+/g, ' ');
    if (!isElement(node) || node.properties['dataFootnoteBackref'] !== undefined) return '';
    const inner = node.children.map(read).join('');
    const sign = signs[node.tagName] ?? '';
    if (node.tagName === 'br') return '\n';
    if (node.tagName === 'img') return `(${node.properties['alt']})`;
    if (hasClass(node, 'blank-short', 'blank-medium', 'blank-long')) return blankOf(node);
    if (hasClass(node, 'fill')) return `\n${inner}\n`;
    const href = String(node.properties['href'] ?? '');
    if (node.tagName === 'a' && !hasClass(node, 'term') && !href.startsWith('#'))
      return `[${inner.trim()}](${new URL(href, origin).href})`;
    return sign + inner + sign;
  };
  return nodes
    .map(read)
    .join('')
    .replace(/ *\n */g, '\n')
    .replace(/ {2,}/g, ' ')
    .trim();
}

const blankOf = (node: Element): string =>
  '_'.repeat(hasClass(node, 'blank-short') ? 5 : hasClass(node, 'blank-medium') ? 15 : 25);

/** Levels of headings without gaps, from the second. */
function closedUp(lines: readonly string[]): string[] {
  const levels = [...new Set(lines.flatMap((line) => /^h\d/.exec(line)?.[0] ?? []))].sort();
  return lines.map((line) => line.replace(/^h\d/, (level) => `h${levels.indexOf(level) + 2}`));
}
