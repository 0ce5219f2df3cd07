import type { EditorView } from 'prosemirror-view';

/** What the keys and the menu do to a block that is shown. */
export interface ShownBlock {
  /** Opens its form; false when it has none. */
  openForm(): boolean;
  /** Focuses a button of its handle. */
  focusButton(word: string): void;
}

const shown = new WeakMap<object, ShownBlock>();

/** Remembers the block that an element of the text shows. */
export function rememberBlock(dom: HTMLElement, block: ShownBlock): void {
  shown.set(dom, block);
}

/** The block that is shown at a place of the text. */
export function blockShownAt(view: EditorView, at: number): ShownBlock | undefined {
  return shown.get(view.nodeDOM(at) ?? {});
}
