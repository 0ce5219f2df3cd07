import { choice, optional, text } from '../../model/builders.ts';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';

const names = {
  try: 'Попробуйте на уроке',
  careful: 'Осторожно',
  ovz: 'Вариант для ребёнка с ОВЗ',
  note: 'Заметка',
};
const kinds = ['try', 'careful', 'ovz', 'note'] as const;

export const callout: Block = {
  name: 'Callout',
  label: 'Рамка',
  hint: 'Выделяет пробу на уроке, предостережение, вариант для ребёнка с ОВЗ или заметку.',
  attributes: {
    kind: choice(kinds, { label: 'Вид', names, initial: 'try' }),
    title: optional(text({ label: 'Заголовок рамки', hint: 'Пусто — обычное название вида.' })),
  },
  holdsProse: true,
  render: ({ kind: given, title }, children) => {
    const kind = kinds.find((one) => one === given) ?? 'note';
    const name = names[kind];
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
