import { type DocumentBlock, planDocument } from '../../domain/learning/plan/document.ts';
import { emptyPlan, type Plan } from '../../domain/learning/plan/plan.ts';
import { slot } from '../shared/dom.ts';

/** Shows the plan on the sheet for print; without a plan, an empty form. */
export function renderPlanSheet(root: HTMLElement, plan: Plan | undefined): void {
  renderSheet(root, planDocument(plan ?? emptyPlan('interest', 'blank0000000', '')));
}

/** Shows a document on the sheet for print. */
export function renderSheet(root: HTMLElement, blocks: readonly DocumentBlock[]): void {
  slot(root, 'paper').replaceChildren(...blocks.map(blockElement));
}

function blockElement(block: DocumentBlock): HTMLElement {
  switch (block.type) {
    case 'title':
      return createElement('h2', block.text);
    case 'heading':
      return createElement('h3', block.text);
    case 'field':
      return fieldElement(block);
    case 'table':
      return tableElement(block);
  }
}

function fieldElement({ label, text, rows }: Extract<DocumentBlock, { type: 'field' }>): HTMLElement {
  const element = createElement('div', '', 'blank');
  const lines = Array.from({ length: rows }, () => createElement('span', '', 'line'));
  element.append(createElement('b', label), ...(text === '' ? lines : [createElement('p', text, 'written')]));
  return element;
}

function tableElement({ columns, rows }: Extract<DocumentBlock, { type: 'table' }>): HTMLElement {
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const name of columns) head.append(Object.assign(createElement('th', name), { scope: 'col' }));
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const cell of row) line.insertCell().textContent = cell;
  }
  return table;
}

function createElement(tag: string, text: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  if (className) element.className = className;
  return element;
}
