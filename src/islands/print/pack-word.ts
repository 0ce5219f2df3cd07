import type { PackChoice } from '../../domain/paper/pack/pack.ts';
import { sayFailure } from '../shared/failures.ts';
import { make } from './make.ts';

/** The button that saves the pack of a session for Word. */
export function createWordButton(form: HTMLFormElement, say: (text: string) => void, choice: () => PackChoice) {
  const word = make('button', { type: 'button', className: 'button' }, 'Скачать папку для Word');
  word.addEventListener('click', async () => {
    if (!form.reportValidity()) return;
    word.disabled = true;
    say('Готовим документ…');
    try {
      const { savePage } = await import('../paper/save-page.ts');
      // Of a document one prints as many as one wants.
      await savePage('pack', { ...choice(), isForAll: false });
      say('Документ готов, ищите его в загрузках.');
    } catch (error) {
      say('');
      await sayFailure(form, 'Документ не получился', error);
    }
    word.disabled = false;
  });
  return word;
}
