import { Fragment, type Node, NodeRange, type NodeType } from 'prosemirror-model';

/** Definitions belong to the whole text: they stay at its end. */
const definitions = ['footnote', 'source'];

/**
 * The whole paragraphs, lists and blocks between two places, when a block of this type may hold just these and stand in
 * their place; undefined when of one of them only a part is chosen.
 */
export function wholeRange(doc: Node, from: number, to: number, type: NodeType): NodeRange | undefined {
  if (type.isLeaf) return undefined;
  const [start, end] = chosenBetween(doc, from, to);
  const mayHold = ({ type: parent }: Node) => parent.contentMatch.matchType(type) !== null;
  const range = start < end ? doc.resolve(start).blockRange(doc.resolve(end), mayHold) : null;
  if (!range || isAnythingBetween(doc, range.start, start)) return undefined;
  const { parent, startIndex, endIndex, depth } = range;
  const children = parent.children.slice(startIndex, endIndex);
  const kept = children.slice(0, children.findLastIndex((child) => !definitions.includes(child.type.name)) + 1);
  const last = kept.reduce((sum, { nodeSize }) => sum + nodeSize, range.start);
  if (isAnythingBetween(doc, end, last)) return undefined;
  const isSound =
    kept.length > 0 &&
    type.validContent(Fragment.from(kept)) &&
    parent.canReplaceWith(startIndex, startIndex + kept.length, type);
  return isSound ? new NodeRange(doc.resolve(range.start), doc.resolve(last), depth) : undefined;
}

/**
 * From the first to the last letter that is chosen: three presses of the mouse take a paragraph and the start of the
 * next one.
 */
function chosenBetween(doc: Node, from: number, to: number): [number, number] {
  const chosen: [number, number][] = [];
  doc.nodesBetween(from, to, (node, at) => {
    if (!node.isTextblock && !node.isLeaf) return true;
    const inside = node.isLeaf ? 0 : 1;
    const [start, end] = [Math.max(from, at + inside), Math.min(to, at + node.nodeSize - inside)];
    if (start < end) chosen.push([start, end]);
    return false;
  });
  return [chosen[0]?.[0] ?? to, chosen.at(-1)?.[1] ?? from];
}

/** Whether there is a letter, a picture or a line between two places. */
const isAnythingBetween = (doc: Node, from: number, to: number): boolean =>
  from < to && doc.textBetween(from, to, '', '\ufffc') !== '';
