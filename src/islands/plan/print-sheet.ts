import type { DocumentBlock, DocumentTable } from '../../domain/learning/document/blocks.ts';
import { slot } from '../shared/dom.ts';

/** Shows a document on the sheet for print, as src/components/plan/Paper.astro shows an empty one. */
export function renderSheet(root: HTMLElement, blocks: readonly DocumentBlock[]): void {
  slot(root, 'paper').replaceChildren(...blocks.map(blockElement));
}

function blockElement(block: DocumentBlock): HTMLElement {
  switch (block.type) {
    case 'title':
      return element('h2', '', block.text);
    case 'heading':
      return element('h3', '', block.text);
    case 'field':
      return fieldElement(block);
    case 'facts':
      return element('dl', 'whose', ...block.facts.map(factElement));
    case 'table':
      return tableElement(block);
    case 'signatures':
      return element('div', 'signed', ...block.signatures.map(signatureElement));
  }
}

type BlockOf<T extends DocumentBlock['type']> = Extract<DocumentBlock, { type: T }>;

function fieldElement({ label, text, rows }: BlockOf<'field'>): HTMLElement {
  const lines = Array.from({ length: rows }, () => element('span', 'line'));
  return element('div', 'asked', element('b', '', label), ...(text === '' ? lines : [element('p', 'written', text)]));
}

const factElement = ({ label, text }: BlockOf<'facts'>['facts'][number]): HTMLElement =>
  element('div', '', element('dt', '', label), element('dd', '', text));

function signatureElement({ label, sign, name }: BlockOf<'signatures'>['signatures'][number]): HTMLElement {
  const place = (words: string, under: string) =>
    element('span', '', element('i', '', words), element('small', '', under));
  return element(
    'p',
    '',
    element('b', '', label),
    place('', sign),
    place(name, 'фамилия, инициалы'),
    place('', 'дата'),
  );
}

function tableElement({ columns, rows, uses }: DocumentTable): HTMLElement {
  const heads = columns.map((name) => Object.assign(element('th', '', name), { scope: 'col' }));
  const lines = rows.map((row) => element('tr', '', ...row.map((cell) => element('td', '', cell))));
  return element(
    'table',
    `free-${uses.filter((use) => use === 'write').length}`,
    element('colgroup', '', ...uses.map((use) => element('col', `col-${use}`))),
    element('thead', '', element('tr', '', ...heads)),
    element('tbody', '', ...lines),
  );
}

function element(tag: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}
