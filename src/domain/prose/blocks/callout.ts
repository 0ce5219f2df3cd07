import { choice, optional, text } from '../../model/builders.ts';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';

const names: Readonly<Record<string, string>> = {
  try: 'Попробуйте на уроке',
  careful: 'Осторожно',
  ovz: 'Вариант для ребёнка с ОВЗ',
  note: 'Заметка',
};

export const callout: Block = {
  name: 'Callout',
  label: 'Рамка',
  hint: 'Выделяет пробу на уроке, предостережение, вариант для ребёнка с ОВЗ или заметку.',
  attributes: {
    kind: choice(['try', 'careful', 'ovz', 'note'], {
      label: 'Вид',
      hint: 'try — попробуйте на уроке, careful — осторожно, ovz — вариант для ребёнка с ОВЗ, note — заметка',
    }),
    title: optional(text({ label: 'Заголовок рамки', hint: 'Пусто — обычное название вида.' })),
  },
  holdsProse: true,
  render: ({ kind = 'note', title }, children) => {
    const name = names[kind] ?? '';
    return [
      el(
        'aside',
        { className: ['callout', `callout-${kind}`], ariaLabel: title ?? name },
        el('p', { className: ['callout-title'] }, title ?? name),
        ...children,
      ),
    ];
  },
};
