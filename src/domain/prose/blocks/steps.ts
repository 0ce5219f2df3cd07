import { el } from '../hast.ts';
import type { Block } from '../types.ts';

export const steps: Block = {
  name: 'Steps',
  label: 'Шаги',
  hint: 'Нумерованный список внутри станет полосой шагов.',
  attributes: {},
  holdsProse: true,
  startsWith: 'numbers',
  render: (_, children) => [el('div', { className: ['steps'] }, ...children)],
};
