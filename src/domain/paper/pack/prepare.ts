import type { Element } from 'hast';
import { el } from '../../prose/hast.ts';
import { counted } from '../../text/plural.ts';
import { isElement } from '../../word/html/element-text.ts';
import { attributeOf, withClass } from '../nodes.ts';
import type { PackSheet } from './pack-sheets.ts';

/** What a tutor prepares before the session: deeds, things, and how many copies of each sheet. */
export function preparePart(main: Element, sheets: readonly PackSheet[], people: number): Element[] {
  const lists = withClass(main, 'plan')
    .flatMap(({ children }) => children.filter((it) => isElement(it, 'section')) as Element[])
    .filter((list) => attributeOf(list, 'dataPack') !== '');
  return [
    ...lists.map(toTick),
    ...(sheets.length > 0 ? [el('h2', {}, 'Копии листов'), el('p', {}, inTurn), copiesTable(sheets, people)] : []),
  ];
}

/** A list whose lines are ticked off. */
const toTick = (list: Element): Element => ({
  ...list,
  properties: { className: ['pack-list'] },
  children: list.children.map((child) =>
    isElement(child, 'ul')
      ? {
          ...child,
          children: child.children.map((line) =>
            isElement(line, 'li') ? { ...line, properties: { className: ['task'] } } : line,
          ),
        }
      : child,
  ),
});

function copiesTable(sheets: readonly PackSheet[], people: number): Element {
  const all = sheets.reduce((sum, { copies }) => sum + copies, 0);
  const row = (name: 'td' | 'th', ...cells: readonly string[]) =>
    el('tr', {}, ...cells.map((cell) => el(name, {}, cell)));
  return el(
    'table',
    { className: ['pack-copies'] },
    el('thead', {}, row('th', 'Лист', 'Кому', 'Копий')),
    el(
      'tbody',
      {},
      ...sheets.map((sheet) => row('td', sheet.title, whom(sheet), String(sheet.copies))),
      row('td', `Всего на ${counted(people, ['участника', 'участников', 'участников'])}`, '', String(all)),
    ),
  );
}

/** A set lies together for the tutor's hand, not to be given out at once. */
const inTurn = 'Комплект сразу не раздавайте: листы понадобятся по этапам.';

const shared = ['всех', '', 'двоих', 'троих', 'четверых', 'пятерых', 'шестерых'];

function whom({ role, per }: PackSheet): string {
  if (role === 'tutor' || role === 'key') return 'тьютору';
  const words = per === 1 ? 'каждому' : `один на ${shared[per] ?? per}`;
  return role === 'cut' ? `${words}, разрезать` : words;
}
