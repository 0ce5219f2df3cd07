import { choice, optional, text } from '../../model/builders.ts';
import { el } from '../hast.ts';
import type { Block } from '../types.ts';
import { labelRows } from './cut-rows.ts';

const readers = { ребёнок: 'child', группа: 'group', участник: 'participant', учитель: 'teacher', ключ: 'key' };
const whom = ['ребёнок', 'группа', 'участник', 'учитель', 'ключ'] as const;
const cuts = { карточки: 'cards', полосы: 'strips' };
const ways = ['карточки', 'полосы'] as const;
const shares = ['2', '3', '4', '5', '6', 'всех'] as const;

export const sheet: Block = {
  name: 'Sheet',
  label: 'Лист для печати',
  hint: 'То, что раздают или заполняют. Для другого читателя — новая страница; короткие листы подряд делят её.',
  attributes: {
    title: text({ label: 'Название листа' }),
    for: optional(
      choice(whom, {
        label: 'Кому',
        hint: 'Ребёнку и группе детей — крупные буквы; ключ печатается последним, отдельно от листов.',
        initial: 'ребёнок',
      }),
    ),
    page: optional(choice(['альбомная'], { label: 'Страница', hint: 'Пусто — книжная.' })),
    cut: optional(
      choice(ways, {
        label: 'Разрезать таблицу',
        hint: 'Каждая строка станет на бумаге карточкой или полосой, а шапка таблицы — подписями в ней.',
      }),
    ),
    copies: optional(
      choice(['2', '4'], {
        label: 'На странице',
        hint: 'Сколько одинаковых листков поставит на страницу кнопка «Напечатать…».',
      }),
    ),
    per: optional(
      choice(shares, {
        label: 'Один лист на',
        hint: 'Сколько человек обходятся одним листом: по этому папка занятия считает копии. Пусто — лист каждому, группе — один на четверых.',
      }),
    ),
  },
  holdsProse: true,
  render: ({ title = '', for: reader, page, cut, copies, per }, children, { colophon }) => {
    const one = whom.find((name) => name === reader) ?? 'ребёнок';
    const way = ways.find((name) => name === cut);
    const classes = [
      'sheet',
      `sheet-${readers[one]}`,
      ...(page === 'альбомная' ? ['sheet-wide'] : []),
      ...(way ? [`cut-${cuts[way]}`] : []),
    ];
    const foot = { className: ['sheet-foot', 'print-only'], dataPagefindIgnore: '' };
    return [
      el(
        'section',
        {
          className: classes,
          ariaLabel: `Лист: ${title}`,
          ...(copies && { dataCopies: copies }),
          ...(per && { dataPer: per }),
        },
        el('p', { className: ['sheet-title'] }, title),
        ...(way ? labelRows(children) : children),
        // The address under a worksheet is for paper, not for search.
        ...(colophon === undefined ? [] : [el('p', foot, colophon)]),
      ),
    ];
  },
};
