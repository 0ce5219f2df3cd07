import { make } from '../make.ts';
import { type Action, actions } from './actions.ts';
import { ask } from './dialog.ts';
import { linkAction } from './insertions.ts';

/** Keys that are no button. */
const others: readonly (readonly [keys: string, does: string])[] = [
  ['Enter', 'новый абзац или пункт; в клетке таблицы — новая строка'],
  ['Shift+Enter', 'новая строка в том же абзаце'],
  ['Tab', 'пункт списка вглубь; в таблице — следующая клетка, после последней — новая строка'],
  ['Shift+Tab', 'пункт списка наружу; в таблице — предыдущая клетка'],
  ['Backspace после блока', 'выделить блок; ещё раз — удалить'],
  ['Enter на блоке', 'свойства блока'],
  ['Ctrl+Enter', 'выйти из блока под него'],
  ['Alt+Shift+↑, Alt+Shift+↓', 'перенести блок выше или ниже'],
  ['Esc, потом Tab', 'выйти из текста к следующему полю'],
  ['Ctrl+Shift+V', 'вставить без оформления'],
  ['Ctrl+S', 'сохранить запись и писать дальше'],
  ['«- », «1. », «[] », «> », «## »', 'в начале строки: список, нумерованный список, квадратик, цитата, заголовок'],
];

/** The list of keys. */
export const keysHelp: Action = {
  label: 'Клавиши',
  sign: '?',
  keys: 'Ctrl+/',
  run: (_, __, view) => {
    if (!view) return true;
    const table = make('table', {});
    const named = [...actions, linkAction].flatMap(({ keys, label }) =>
      keys === undefined ? [] : [[keys, label] as const],
    );
    for (const [keys, does] of [...named, ...others]) {
      const row = make('tr', {});
      row.append(make('th', { scope: 'row' }, keys), make('td', {}, does));
      table.append(row);
    }
    void ask(view, { title: 'Клавиши', content: [table], done: 'Понятно', read: () => ({}) });
    return true;
  },
};
