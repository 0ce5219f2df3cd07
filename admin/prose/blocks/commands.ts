import { closeHistory } from 'prosemirror-history';
import type { Node, NodeType, ResolvedPos } from 'prosemirror-model';
import {
  type Command,
  type EditorState,
  NodeSelection,
  Selection,
  TextSelection,
  type Transaction,
} from 'prosemirror-state';
import { wholeRange } from '../../../src/domain/editor/surface/whole-range.ts';
import { initialAttributes } from '../../../src/domain/prose/attributes.ts';
import { blocks } from '../../../src/domain/prose/blocks/index.ts';
import { nodeOfType } from '../actions.ts';

/** Whether a node is a declared block. */
export const isBlock = ({ type }: Node): boolean => blocks.has(type.name);

/** The block that is selected, or the innermost one around the selection. */
export function blockAt({ selection }: EditorState): number | undefined {
  if (selection instanceof NodeSelection && isBlock(selection.node)) return selection.from;
  const { $from } = selection;
  for (let depth = $from.depth; depth > 0; depth -= 1) if (isBlock($from.node(depth))) return $from.before(depth);
  return undefined;
}

/** Takes a node out; what may not be empty keeps an empty paragraph. */
function without(tr: Transaction, $pos: ResolvedPos, node: Node): Transaction {
  const end = $pos.pos + node.nodeSize;
  return $pos.parent.childCount === 1
    ? tr.replaceWith($pos.pos, end, nodeOfType('paragraph').create())
    : tr.delete($pos.pos, end);
}

/** Each change of a block is a step of its own for «Отменить». */
const select = (tr: Transaction, at: number): Transaction =>
  closeHistory(tr.setSelection(NodeSelection.create(tr.doc, at)).scrollIntoView());

/** Moves the block at a place past its neighbour; the first and the last one of a block move out of it. */
export function moveBlock(at: number, by: -1 | 1): Command {
  return (state, dispatch) => {
    const $at = state.doc.resolve(at);
    const node = $at.nodeAfter;
    const index = $at.index() + by;
    const other = index < 0 ? null : $at.parent.maybeChild(index);
    if (!node || (!other && $at.depth === 0)) return false;
    const end = at + node.nodeSize;
    const inside = by < 0 ? at - (other?.nodeSize ?? 0) : end + (other?.nodeSize ?? 0);
    const outside = $at.depth === 0 ? 0 : by < 0 ? $at.before() : $at.after();
    const tr = without(state.tr, $at, node);
    const target = tr.mapping.map(other ? inside : outside, by);
    dispatch?.(select(tr.insert(target, node), target));
    return true;
  };
}

/** Puts a copy of the block at a place behind it, and selects that. */
export function copyBlock(at: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at);
    if (!node) return false;
    dispatch?.(select(state.tr.insert(at + node.nodeSize, node), at + node.nodeSize));
    return true;
  };
}

/** Takes out the block at a place. */
export function deleteBlock(at: number): Command {
  return (state, dispatch) => {
    const $at = state.doc.resolve(at);
    if (!$at.nodeAfter) return false;
    const tr = without(state.tr, $at, $at.nodeAfter);
    const near = Selection.near(tr.doc.resolve(Math.min(at, tr.doc.content.size)));
    dispatch?.(closeHistory(tr.setSelection(near).scrollIntoView()));
    return true;
  };
}

/** Puts the cursor into the text of the block at a place. */
export function enterBlock(at: number): Command {
  return ({ doc, tr }, dispatch) => {
    dispatch?.(tr.setSelection(Selection.near(doc.resolve(at + 1))).scrollIntoView());
    return true;
  };
}

/** Puts the cursor behind the block at a place, in a new paragraph if there is no text. */
export function leaveBlock(at: number): Command {
  return (state, dispatch) => {
    const node = state.doc.nodeAt(at);
    if (!node) return false;
    const after = at + node.nodeSize;
    const { tr } = state;
    if (!state.doc.nodeAt(after)?.isTextblock) tr.insert(after, nodeOfType('paragraph').create());
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
    return true;
  };
}

/** Where a node may stand that comes behind the cursor; an empty paragraph gives up its place. */
function placeFor({ selection }: EditorState, type: NodeType): { from: number; to: number } | undefined {
  const { $from, $to } = selection;
  for (let depth = $from.depth; depth >= 0; depth -= 1) {
    const index = $to.depth >= depth ? $to.indexAfter(depth) : 0;
    if (!$from.node(depth).canReplaceWith(index, index, type)) continue;
    if (depth === $from.depth) return { from: selection.to, to: selection.to };
    const child = $from.node(depth + 1);
    const isEmpty = child.type.name === 'paragraph' && child.content.size === 0;
    const to = $to.after(Math.min(depth + 1, $to.depth));
    return { from: isEmpty ? $from.before(depth + 1) : to, to };
  }
  return undefined;
}

/** Puts a node behind the cursor; gives the transaction and the place. */
export function putNode(state: EditorState, node: Node): { tr: Transaction; at: number } | undefined {
  const place = placeFor(state, node.type);
  return place && { tr: closeHistory(state.tr).replaceWith(place.from, place.to, node), at: place.from };
}

/** Puts a block around the whole paragraphs and lists that are chosen; undefined when it can't be done. */
export function putAround({ selection, doc, tr }: EditorState, node: Node): ReturnType<typeof putNode> {
  if (selection instanceof NodeSelection) return undefined;
  const range = wholeRange(doc, selection.from, selection.to, node.type);
  return range && { tr: closeHistory(tr).wrap(range, [node]), at: range.start };
}

/** A new block with the attributes that its declaration gives it. */
export function newBlock(name: string, values: Readonly<Record<string, string>> = {}): Node | undefined {
  const block = blocks.get(name);
  if (!block) return undefined;
  const first = block.startsWith && nodeOfType(block.startsWith).createAndFill();
  return nodeOfType(name).createAndFill({ values: { ...initialAttributes(block), ...values } }, first) ?? undefined;
}
