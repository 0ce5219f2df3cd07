import { freshId, make } from '../make.ts';

/** A field of a dialog or of a block: label, hint, the field itself, and a place for what is wrong. */
export interface LabelledField {
  readonly element: HTMLElement;
  /** Says what is wrong; undefined says that nothing is. */
  setFault(fault: string | undefined): void;
}

/** Puts words around a field. `content` is what is shown, if that is more than the field itself. */
export function labelled(input: HTMLElement, label: string, hint?: string, content = input): LabelledField {
  input.id ||= freshId();
  const hintId = freshId();
  const faultId = freshId();
  const fault = make('p', { id: faultId, class: 'tc-fault', 'aria-live': 'polite' });
  const words = hint === undefined ? [] : [make('p', { id: hintId, class: 'tc-note' }, hint)];
  input.setAttribute('aria-describedby', hint === undefined ? faultId : `${hintId} ${faultId}`);
  const element = make('div', { class: 'tc-field' }, make('label', { for: input.id }, label), ...words, content, fault);
  return {
    element,
    setFault: (text) => {
      fault.textContent = text ?? '';
      input.setAttribute('aria-invalid', String(text !== undefined));
    },
  };
}
