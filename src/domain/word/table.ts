import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { elementsIn, elementText, isElement } from './html/element-text.ts';
import { wordFault } from './import-word.ts';
import { readDocx } from './read-docx.ts';
import { newReport } from './report.ts';

/** The cells of the largest table of a Word file as rows of text; the Russian reason when there is none. */
export async function tableOfWord(docx: Uint8Array): Promise<string[][] | { refusal: string }> {
  const refusal = wordFault(docx);
  if (refusal !== undefined) return { refusal };
  const { html } = await readDocx(docx, newReport());
  const tables = elementsIn(fromHtml(html, { fragment: true })).filter(({ tagName }) => tagName === 'table');
  const [largest] = tables.map(rowsOf).toSorted((a, b) => b.length - a.length);
  return largest ?? { refusal: 'в документе нет таблицы' };
}

function rowsOf(table: Element): string[][] {
  const rows = elementsIn(table).filter(({ tagName }) => tagName === 'tr');
  return rows.map((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')).map(elementText));
}
