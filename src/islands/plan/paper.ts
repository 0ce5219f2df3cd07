import { type DocumentBlock, planDocument } from '../../domain/learning/plan/document.ts';
import { emptyPlan, type Plan } from '../../domain/learning/plan/plan.ts';
import { slot } from '../shared/dom.ts';

/** Puts the document of the plan on the sheet that prints; without a plan, the empty sheet. */
export function fillPaper(root: HTMLElement, plan: Plan | undefined): void {
  fillSheet(root, planDocument(plan ?? emptyPlan('interest', 'blank0000000', '')));
}

/** Puts a document on the sheet that prints. */
export function fillSheet(root: HTMLElement, blocks: readonly DocumentBlock[]): void {
  slot(root, 'paper').replaceChildren(...blocks.map(pieceOf));
}

function pieceOf(block: DocumentBlock): HTMLElement {
  switch (block.type) {
    case 'title':
      return made('h2', block.text);
    case 'heading':
      return made('h3', block.text);
    case 'field':
      return fieldPiece(block);
    case 'table':
      return tablePiece(block);
  }
}

function fieldPiece({ label, text, rows }: Extract<DocumentBlock, { type: 'field' }>): HTMLElement {
  const piece = made('div', '', 'blank');
  const lines = Array.from({ length: rows }, () => made('span', '', 'line'));
  piece.append(made('b', label), ...(text === '' ? lines : [made('p', text, 'written')]));
  return piece;
}

function tablePiece({ columns, rows }: Extract<DocumentBlock, { type: 'table' }>): HTMLElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of columns) head.append(Object.assign(made('th', name), { scope: 'col' }));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  return table;
}

function made(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
