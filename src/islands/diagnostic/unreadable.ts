import { renderUnreadable } from '../shared/unreadable.ts';
import { eraseUnreadable, unreadableAnswers } from './store.ts';

/** Shows the answers that were set aside because they can't be read, if there are any. */
export function renderUnreadableAnswers(root: HTMLElement): void {
  const text = unreadableAnswers();
  const reason = 'Запись повреждена: по ней нельзя понять, на какие вопросы вы отвечали.';
  renderUnreadable(root, text === null ? [] : [{ name: 'Ответы на самодиагностику', reason, text }], () => {
    eraseUnreadable();
    renderUnreadableAnswers(root);
  });
}
