import { text } from '../../model/builders.ts';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';

export const sheet: Block = {
  name: 'Sheet',
  label: 'Лист для печати',
  hint: 'То, что получает ребёнок или участник: печатается с новой страницы.',
  attributes: { title: text({ label: 'Название листа' }) },
  holdsProse: true,
  render: ({ title = '' }, children, { colophon }) => [
    el(
      'section',
      { className: ['sheet'], ariaLabel: `Лист: ${title}` },
      el('p', { className: ['sheet-title'] }, title),
      ...children,
      // The address under a worksheet is for paper, not for search.
      ...(colophon === undefined
        ? []
        : [el('p', { className: ['sheet-foot', 'print-only'], dataPagefindIgnore: '' }, colophon)]),
    ),
  ],
};
