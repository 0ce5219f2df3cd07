import type { Session } from '../../domain/learning/room/session.ts';
import { make } from '../print/make.ts';

/** What the room shows at a time: the beginning, a stage, the report. */
export interface View {
  readonly element: HTMLElement;
  /** Gets the focus when it was somewhere in the view before. */
  readonly heading: HTMLElement;
  /** Shows what changes with time; called twice a second. */
  readonly update: (session: Session, now: number) => void;
}

/** A button that does something. */
export function button(text: string, onclick: () => void, className = 'button'): HTMLButtonElement {
  return make('button', { type: 'button', className, onclick }, text);
}

/** A heading that may get the focus. */
export const heading = (text: string): HTMLHeadingElement => make('h2', { tabIndex: -1 }, text);

/** A text that may have several lines, with what it is for. */
export function noteField(label: string | Node, value: string, write: (value: string) => void): HTMLElement {
  const area = make('textarea', { rows: 3, value, maxLength: 4000 });
  area.oninput = () => write(area.value);
  return make('label', { className: 'field room-note' }, label, area);
}

/** Changes a text only when it is another one: what is the same is not read out again, and a selection stays. */
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
