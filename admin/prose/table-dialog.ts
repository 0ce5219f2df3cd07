import { isInTable } from 'prosemirror-tables';
import type { Action } from './actions.ts';
import { ask, inputOf } from './dialog.ts';
import { insertTable } from './tables.ts';

const most = { rows: 100, columns: 20 };

const numberIn = ({ value }: HTMLInputElement, max: number): number | undefined => {
  const number = Number(value);
  return Number.isInteger(number) && number >= 1 && number <= max ? number : undefined;
};

/** Asks how large a table is to be, and puts it in. */
export const askForTable: Action = {
  label: 'Таблица',
  sign: '▦',
  isLong: true,
  run: (state, _, view) => {
    if (isInTable(state)) return false;
    if (!view) return true;
    const number = { type: 'number', min: '1', inputmode: 'numeric' };
    const rows = inputOf('Строк, считая шапку', { ...number, max: String(most.rows), value: '4' });
    const columns = inputOf('Столбцов', { ...number, max: String(most.columns), value: '3' });
    const read = () => {
      const size = { rows: numberIn(rows.input, most.rows), columns: numberIn(columns.input, most.columns) };
      if (size.rows === undefined) return `Строк бывает от 1 до ${most.rows}.`;
      if (size.columns === undefined) return `Столбцов бывает от 1 до ${most.columns}.`;
      return { rows: size.rows, columns: size.columns };
    };
    const content = [rows.element, columns.element];
    void ask(view, { title: 'Таблица', content, done: 'Вставить', read }).then((size) => {
      if (size) insertTable(size.rows, size.columns)(view.state, view.dispatch, view);
    });
    return true;
  },
};
