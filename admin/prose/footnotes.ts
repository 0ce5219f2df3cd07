import type { Node } from 'prosemirror-model';
import { type Command, NodeSelection, Plugin, PluginKey, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, type EditorView, type NodeView } from 'prosemirror-view';
import {
  followNumbers,
  footnoteNumbers,
  labelOf,
  nextFootnoteLabel,
  putFootnote,
} from '../../src/domain/editor/surface/footnotes.ts';
import { make, makeButton } from '../make.ts';
import { nodeOfType } from './actions.ts';

/** Puts the number of a new footnote at the cursor and its text at the end, and the cursor there. */
export const insertFootnote: Command = (state, dispatch) => {
  const { $to } = state.selection;
  const reference = nodeOfType('reference');
  const index = $to.index();
  if (!$to.parent.isTextblock || !$to.parent.canReplaceWith(index, index, reference)) return false;
  const label = nextFootnoteLabel(state.doc);
  const tr = state.tr.insert($to.pos, reference.create({ label }));
  const at = putFootnote(tr, nodeOfType('footnote').create({ label }, nodeOfType('paragraph').create()));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 2)).scrollIntoView());
  return true;
};

interface Footnotes {
  /** The footnotes that went with their numbers: a number that is pasted brings its own back. */
  readonly taken: ReadonlyMap<string, Node>;
  /** What the page shows as the number of each. */
  readonly numbers: DecorationSet;
}

const key = new PluginKey<Footnotes>('footnotes');

/** Keeps the texts of footnotes with their numbers, and counts these as the page does. */
export function footnotes(): Plugin<Footnotes> {
  return new Plugin<Footnotes>({
    key,
    state: {
      init: (_, { doc }) => ({ taken: new Map(), numbers: numbersOf(doc) }),
      apply: (tr, before) => {
        if (!tr.docChanged) return before;
        const went: Footnotes['taken'] = tr.getMeta(key) ?? new Map();
        return { taken: new Map([...before.taken, ...went]), numbers: numbersOf(tr.doc) };
      },
    },
    appendTransaction: (transactions, { doc: before }, state) => {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const { tr } = state;
      const went = followNumbers(tr, before, key.getState(state)?.taken ?? new Map());
      return tr.docChanged ? tr.setMeta(key, went) : null;
    },
    props: { decorations: (state) => key.getState(state)?.numbers },
  });
}

function numbersOf(doc: Node): DecorationSet {
  const numbers = footnoteNumbers(doc);
  const decorations: Decoration[] = [];
  if (numbers.size === 0) return DecorationSet.empty;
  doc.descendants((node, at) => {
    const isNumbered = node.type.name === 'reference' || node.type.name === 'footnote';
    if (isNumbered)
      decorations.push(Decoration.node(at, at + node.nodeSize, {}, { number: numbers.get(labelOf(node)) }));
  });
  return DecorationSet.create(doc, decorations);
}

/** The number of a footnote; one that the text does not name has its label alone. */
const numberOf = (node: Node, decorations: readonly Decoration[]): string =>
  String(decorations.find(({ spec }) => spec['number'] !== undefined)?.spec['number'] ?? node.attrs['label']);

function placeOf(doc: Node, name: string, label: string): number | undefined {
  let found: number | undefined;
  doc.descendants((node, at) => {
    if (found === undefined && node.type.name === name && labelOf(node) === label) found = at;
    return found === undefined;
  });
  return found;
}

/** The text of a footnote, with a button that leads to its number in the text. */
export function footnoteView(first: Node, view: EditorView, decorations: readonly Decoration[]): NodeView {
  const label = labelOf(first);
  const goBack = (): void => {
    const at = placeOf(view.state.doc, 'reference', label);
    if (at === undefined) return;
    view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at + 1)).scrollIntoView());
    view.focus();
  };
  const back = makeButton('', goBack, { contenteditable: 'false', title: 'К тексту' });
  const contentDOM = make('div');
  const dom = make('div', { class: 'tc-footnote', role: 'group' }, back, contentDOM);
  const show = (number: string): void => {
    back.textContent = number;
    back.setAttribute('aria-label', `К тексту, сноска ${number}`);
    dom.setAttribute('aria-label', `Сноска ${number}`);
  };
  show(numberOf(first, decorations));
  return {
    dom,
    contentDOM,
    update: (next, others) => {
      if (next.type !== first.type || labelOf(next) !== label) return false;
      show(numberOf(next, others));
      return true;
    },
    stopEvent: ({ target }) => target === back,
    ignoreMutation: ({ target, type }) => type !== 'selection' && !contentDOM.contains(target),
  };
}

/** The number of a footnote in the text. */
export function referenceView(first: Node, decorations: readonly Decoration[]): NodeView {
  const dom = make('sup');
  const show = (node: Node, others: readonly Decoration[]): void => {
    dom.textContent = `[${numberOf(node, others)}]`;
  };
  show(first, decorations);
  return {
    dom,
    update: (next, others) => {
      if (next.type !== first.type) return false;
      show(next, others);
      return true;
    },
  };
}

/** A second press on the number of a footnote, or Enter on it, leads to its text. */
export const followReference: Command = ({ selection, doc, tr }, dispatch) => {
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'reference') return false;
  const at = placeOf(doc, 'footnote', labelOf(selection.node));
  if (at === undefined) return false;
  dispatch?.(tr.setSelection(TextSelection.near(doc.resolve(at + 1))).scrollIntoView());
  return true;
};
