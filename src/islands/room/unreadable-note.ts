import { make } from '../print/make.ts';
import { saveAs } from '../shared/save-file.ts';
import { button } from './parts.ts';
import { eraseUnreadable, unreadableText } from './store.ts';

/** What was stored and can't be read: to be saved or erased. Empty when there is none. */
export function unreadableNote(): HTMLElement {
  const text = unreadableText();
  const note = make('div', { className: 'room-unreadable', hidden: text === null });
  if (text === null) return note;
  note.append(
    make(
      'p',
      {},
      'Прежние записи занятий не читаются: они повреждены или сделаны более новой версией сайта. Они не пропали.',
    ),
    make(
      'p',
      { className: 'room-row' },
      button('Сохранить в файл', () => saveAs('Непрочитанное.json', text, 'application/json')),
      button('Стереть', () => {
        if (!confirm('Стереть эти записи? Вернуть их можно будет только из файла.')) return;
        eraseUnreadable();
        note.hidden = true;
      }),
    ),
  );
  return note;
}
