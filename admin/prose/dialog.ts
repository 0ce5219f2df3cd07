import type { EditorView } from 'prosemirror-view';
import { make } from '../make.ts';
import { labelled } from './labelled.ts';

/** What a dialog asks: an element with its own label, and what it says. */
export interface Question<Answer> {
  readonly title: string;
  readonly content: readonly HTMLElement[];
  /** The button that takes the answer: «Вставить». */
  readonly done: string;
  /**
   * The answer; a string tells in Russian what is wrong with it. A promise is waited for with the dialog closed, so that
   * a person can write on; it opens again to tell what is wrong.
   */
  read(): Answer | string | Promise<Answer | string>;
}

/**
 * Asks in a dialog; undefined when it was closed without an answer. The focus and the cursor are back in the text at
 * once: the browser brings the focus alone, and what is typed in the next moment would stand at the beginning. What
 * waits for the answer runs before the next key is heard: what is typed after Enter comes behind what it puts in.
 */
export function ask<Answer extends object>(
  view: Pick<EditorView, 'focus'>,
  { title, content, done, read }: Question<Answer>,
): Promise<Answer | undefined> {
  const dialog = make('dialog', { class: 'tc-dialog', 'aria-label': title });
  const form = make('form', { method: 'dialog', novalidate: '' });
  const problem = make('p', { role: 'alert', class: 'tc-problem' });
  const cancel = make('button', { type: 'button' }, 'Отмена');
  const buttons = make('p', { class: 'tc-buttons' });
  buttons.append(make('button', { type: 'submit', class: 'tc-main' }, done), cancel);
  form.append(make('h2', {}, title), ...content, problem, buttons);
  dialog.append(form);
  document.body.append(dialog);
  return new Promise((resolve) => {
    let isWaiting = false;
    const close = (): void => {
      dialog.close();
      view.focus();
    };
    const take = (given: Answer | string): void => {
      isWaiting = false;
      if (typeof given === 'string') {
        problem.textContent = given;
        if (!dialog.open) dialog.showModal();
        return;
      }
      if (dialog.open) close();
      dialog.remove();
      resolve(given);
    };
    cancel.addEventListener('click', close);
    // By Escape.
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close();
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      if (isWaiting) return;
      const given = read();
      if (!(given instanceof Promise)) return take(given);
      isWaiting = true;
      close();
      void given.then(take);
    });
    // Comes in a task of its own, after keys that were pressed meanwhile.
    dialog.addEventListener('close', () => {
      if (isWaiting || dialog.open) return;
      dialog.remove();
      resolve(undefined);
    });
    dialog.showModal();
  });
}

/** A line to type in with its label, and how to read it. */
export function inputOf(label: string, attributes: Readonly<Record<string, string>>) {
  const input = make('input', attributes);
  return { element: labelled(input, label).element, input };
}
