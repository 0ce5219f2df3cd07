import { Plugin, TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';

/**
 * The cursor stays where it was when the text is left. The library hears of a moved cursor in a moment, and no more when
 * the focus has gone by then: on a slow machine a footnote came to the place of before.
 */
export function leftPlace(): Plugin {
  return new Plugin({ props: { handleDOMEvents: { blur: takePlace } } });
}

function takePlace(view: EditorView): void {
  const { selection } = view.state;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  // While a word is composed, the page is ahead of the document.
  if (view.composing || !(selection instanceof TextSelection && anchorNode && focusNode)) return;
  if (!(view.dom.contains(anchorNode) && view.dom.contains(focusNode))) return;
  const [anchor, head] = [view.posAtDOM(anchorNode, anchorOffset ?? 0), view.posAtDOM(focusNode, focusOffset ?? 0)];
  if (anchor < 0 || head < 0 || (anchor === selection.anchor && head === selection.head)) return;
  const { doc, tr } = view.state;
  view.dispatch(tr.setSelection(TextSelection.between(doc.resolve(anchor), doc.resolve(head))));
}
