import { InputRule, inputRules } from 'prosemirror-inputrules';
import type { Node } from 'prosemirror-model';
import { wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState, Plugin } from 'prosemirror-state';
import type { EditorView, NodeView } from 'prosemirror-view';
import { make } from '../make.ts';
import { nodeOfType } from './actions.ts';

const item = nodeOfType('item');

/** An item of a list; one with a box has a real one. */
export function itemView(node: Node, view: EditorView, at: () => number | undefined): NodeView {
  const hasBox = node.attrs['checked'] !== null;
  if (!hasBox) {
    const dom = make('li');
    return { dom, contentDOM: dom, update: (next) => next.type === item && next.attrs['checked'] === null };
  }
  const box = make('input', { type: 'checkbox', contenteditable: 'false' });
  const contentDOM = make('div');
  const dom = make('li', { class: 'tc-box' }, box, contentDOM);
  const show = ({ attrs, textContent }: Node): void => {
    box.checked = attrs['checked'] === true;
    box.setAttribute('aria-label', `Отмечено: ${textContent.slice(0, 80)}`);
  };
  show(node);
  box.addEventListener('mousedown', (event) => event.preventDefault());
  box.addEventListener('change', () => {
    const place = at();
    if (place !== undefined) view.dispatch(view.state.tr.setNodeAttribute(place, 'checked', box.checked));
  });
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== item || next.attrs['checked'] === null) return false;
      show(next);
      return true;
    },
    stopEvent: ({ target }) => target === box,
    ignoreMutation: ({ target, type }) => type !== 'selection' && !contentDOM.contains(target),
  };
}

/** The items in which the selection stands, the innermost ones. */
function itemsOf({ selection, doc }: EditorState): number[] {
  const found = new Set<number>();
  const { $from, from, to } = selection;
  doc.nodesBetween(from, to, (node, at, parent) => {
    if (node.isTextblock && parent?.type === item) found.add(doc.resolve(at).before());
  });
  for (let depth = $from.depth; depth > 0 && found.size === 0; depth -= 1)
    if ($from.node(depth).type === item) found.add($from.before(depth));
  return [...found];
}

const hasBox = ({ doc }: EditorState, at: number): boolean => doc.nodeAt(at)?.attrs['checked'] !== null;

/** Whether the cursor stands in an item with a box. */
export const isInBoxes = (state: EditorState): boolean => itemsOf(state).some((at) => hasBox(state, at));

/** Gives the items of a list boxes, or takes them away; makes a list where there is none. */
export const toggleBoxes: Command = (state, dispatch) => {
  const items = itemsOf(state);
  if (items.length === 0) {
    return wrapInList(nodeOfType('bullets'))(
      state,
      dispatch &&
        ((tr) => {
          for (const at of itemsOf(state.apply(tr))) tr.setNodeAttribute(at, 'checked', false);
          dispatch(tr);
        }),
    );
  }
  const checked = items.every((at) => hasBox(state, at)) ? null : false;
  const { tr } = state;
  for (const at of items) tr.setNodeAttribute(at, 'checked', checked);
  dispatch?.(tr);
  return true;
};

/** «[] » at the start of an item gives it a box. */
export function boxShortcut(): Plugin {
  const rule = new InputRule(/^\[([ xх]?)\]\s$/i, (state, [, tick = ''], start, end) => {
    const [at] = itemsOf(state);
    if (at === undefined) return null;
    return state.tr.delete(start, end).setNodeAttribute(at, 'checked', tick.trim() !== '');
  });
  return inputRules({ rules: [rule] });
}
