import type { Element, ElementContent } from 'hast';
import { el, textNode } from '../../prose/hast.ts';
import { type Report, startOf } from '../report.ts';
import { elementsIn, elementText, isElement } from './element-text.ts';
import { blocks } from './part-blocks.ts';

const bullet = '• ';

/** A cell of a Markdown table is one line: its paragraphs, points and rows of inner tables are parted by <br>. */
export function flattenCell(cell: Element, report: Report): void {
  if (cell.children.some((child) => isElement(child) && hasTable(child))) {
    const what = 'таблица в ячейке: её строки стоят в ячейке одна под другой, клетки разделены точкой «·»';
    report.add('changed', what, startOf(elementText(cell)));
  }
  const lines = linesOf(cell.children).filter((line) =>
    line.some((node) => node.type !== 'text' || node.value.trim() !== ''),
  );
  cell.children = lines.flatMap((line, i) => (i === 0 ? line : [el('br', {}), ...line]));
}

function hasTable(node: Element): boolean {
  return node.tagName === 'table' || elementsIn(node).some(({ tagName }) => tagName === 'table');
}

/** The lines of blocks; what stands between blocks is a line of its own. */
function linesOf(children: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [];
  let isOpen = false;
  for (const child of children) {
    const inner = isElement(child) ? blockLines(child) : undefined;
    if (inner) lines.push(...inner);
    else if (isOpen) lines.at(-1)?.push(child);
    else lines.push([child]);
    isOpen = inner === undefined;
  }
  return lines;
}

/** The lines of a block; undefined for what stands in a line. */
function blockLines(node: Element): ElementContent[][] | undefined {
  if (node.tagName === 'table') return rowsOf(node).map(rowLine);
  if (!blocks.has(node.tagName)) return undefined;
  if (node.tagName !== 'ul' && node.tagName !== 'ol') return linesOf(node.children);
  let number = Number(node.properties['start'] ?? 1) || 1;
  return node.children.flatMap((item) => {
    if (!isElement(item, 'li')) return linesOf([item]);
    const [first = [], ...rest] = linesOf(item.children);
    const marker = node.tagName === 'ol' ? `${number++}. ` : bullet;
    return [[textNode(marker), ...first], ...rest];
  });
}

function rowsOf(node: Element): Element[] {
  return elementsIn(node).filter(({ tagName }) => tagName === 'tr');
}

function rowLine(row: Element): ElementContent[] {
  const cells = row.children.filter((cell): cell is Element => isElement(cell, 'td', 'th'));
  const lines = cells.map((cell) =>
    linesOf(cell.children).flatMap((line, i) => (i === 0 ? line : [textNode(' '), ...line])),
  );
  return lines.flatMap((line, i) => (i === 0 ? line : [textNode(' · '), ...line]));
}

/** Tells of cells that were merged: a page has a cell for each column and row. */
export function reportMerged(table: Element, report: Report): void {
  const isWide = ({ properties }: Element) =>
    Number(properties['colSpan'] ?? 1) > 1 || Number(properties['rowSpan'] ?? 1) > 1;
  if (elementsIn(table).some(isWide)) {
    report.add('changed', 'объединённые ячейки разделены: проверьте эти таблицы', startOf(elementText(table)));
  }
}
