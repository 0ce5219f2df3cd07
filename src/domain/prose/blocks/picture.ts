import { image, optional, text } from '../../model/builders.ts';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';

export const picture: Block = {
  name: 'Picture',
  label: 'Рисунок',
  hint: 'Рисунок с описанием для тех, кто его не видит, и с подписью.',
  attributes: {
    src: image({ label: 'Файл' }),
    alt: text({ label: 'Описание', hint: 'Что изображено: словами, без «на рисунке».' }),
    caption: optional(text({ label: 'Подпись' })),
  },
  holdsProse: false,
  render: ({ src = '', alt = '', caption }, _, host) => {
    const view = host.picture(src);
    if (!view) return [];
    const img = el('img', { ...view, alt });
    const words = caption ? [el('figcaption', {}, caption)] : [];
    return [el('figure', { className: ['picture'] }, img, ...words)];
  },
};
