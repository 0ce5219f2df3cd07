import type { ElementContent } from 'hast';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';

export const columns: Block = {
  name: 'Columns',
  label: 'Колонки',
  hint: 'Ставит части текста рядом; между ними стоит черта: «Вставить блок», «Черта». На телефоне части идут подряд.',
  attributes: {},
  holdsProse: true,
  render: (_, children) => [
    el('div', { className: ['columns'] }, ...partsOf(children).map((part) => el('div', {}, ...part))),
  ],
};

function partsOf(children: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]];
  for (const child of children) {
    if (child.type === 'element' && child.tagName === 'hr') parts.push([]);
    else parts.at(-1)?.push(child);
  }
  return parts;
}
