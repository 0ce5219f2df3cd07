import { Fragment, type Node } from 'prosemirror-model';
import type { Transform } from 'prosemirror-transform';

/** Markdown does not tell capitals of a label from small letters. */
export const labelOf = ({ attrs }: Node): string => String(attrs['label']).toLowerCase();

/** The labels of the numbers in each node that was looked through: most of a text stays the same at a key. */
const found = new WeakMap<Node, readonly string[]>();

/** The labels of the numbers in a node, in their order; a footnote that names itself does not count. */
export function labelsIn(node: Node): readonly string[] {
  if (node.type.name === 'reference') return [labelOf(node)];
  if (node.isLeaf) return [];
  const known = found.get(node);
  if (known) return known;
  const inside = node.children.flatMap(labelsIn);
  const labels = node.type.name === 'footnote' ? inside.filter((label) => label !== labelOf(node)) : inside;
  found.set(node, labels);
  return labels;
}

/** The number of each footnote as the page counts them: in the order in which the text names them. */
export function footnoteNumbers(doc: Node): ReadonlyMap<string, number> {
  const inText = doc.children.filter(({ type }) => type.name !== 'footnote').flatMap(labelsIn);
  return new Map([...new Set([...inText, ...labelsIn(doc)])].map((label, index) => [label, index + 1]));
}

/** A free label for a new footnote. */
export function nextFootnoteLabel(doc: Node): string {
  const numbers = [...labelsIn(doc), ...definitionsIn(doc).map(({ label }) => label)].map(Number);
  return String(Math.max(0, ...numbers.filter(Number.isInteger)) + 1);
}

/** Gives footnotes that come into a text other labels than its own have: of two with one label a page shows one. */
export function withOwnLabels(coming: Fragment, doc: Node): Fragment {
  const arriving = doc.type.create(null, coming);
  const taken = new Set(definitionsIn(doc).map(({ label }) => label));
  const clashing = definitionsIn(arriving).filter(({ label }) => taken.has(label));
  const first = Math.max(...[doc, arriving].map((one) => Number(nextFootnoteLabel(one))));
  const names = new Map(clashing.map(({ label }, i) => [label, String(first + i)]));
  const renamed = (node: Node): Node => {
    if (node.isText) return node;
    const label = names.get(labelOf(node));
    const attrs = label === undefined ? node.attrs : { ...node.attrs, label };
    return node.type.create(attrs, node.children.map(renamed), node.marks);
  };
  return names.size === 0 ? coming : Fragment.from(coming.content.map(renamed));
}

/** Puts the text of a footnote before that of the next number; gives the place. */
export function putFootnote(tr: Transform, footnote: Node): number {
  const numbers = footnoteNumbers(tr.doc);
  const own = numbers.get(labelOf(footnote)) ?? 0;
  const next = definitionsIn(tr.doc).find(({ label, isAtTop }) => isAtTop && (numbers.get(label) ?? 0) > own);
  const at = next?.at ?? tr.doc.content.size;
  tr.insert(at, footnote);
  return at;
}

/**
 * After a change of `before`: a footnote whose last number went goes too, and one of the `taken` comes back with its
 * number. Gives those that went. The words of a footnote may hold the number of another.
 */
export function followNumbers(
  tr: Transform,
  before: Node,
  taken: ReadonlyMap<string, Node>,
): ReadonlyMap<string, Node> {
  const old = new Set(labelsIn(before));
  const went = new Map<string, Node>();
  for (let lost = lostIn(tr.doc, old); lost; lost = lostIn(tr.doc, old)) {
    takeOut(tr, lost);
    went.set(lost.label, lost.node);
  }
  const isBack = (label: string) => !old.has(label) && !definitionsIn(tr.doc).some((one) => one.label === label);
  const missing = () => labelsIn(tr.doc).find((label) => taken.has(label) && isBack(label));
  for (let label = missing(); label !== undefined; label = missing()) putFootnote(tr, taken.get(label) as Node);
  return went;
}

/** A footnote whose number was in the text and is there no more. */
function lostIn(doc: Node, old: ReadonlySet<string>): Definition | undefined {
  const now = new Set(labelsIn(doc));
  return definitionsIn(doc).find(({ label }) => old.has(label) && !now.has(label));
}

interface Definition {
  readonly label: string;
  readonly at: number;
  readonly node: Node;
  readonly isAtTop: boolean;
}

function definitionsIn(doc: Node): Definition[] {
  const definitions: Definition[] = [];
  doc.descendants((node, at, parent) => {
    if (node.type.name === 'footnote') definitions.push({ label: labelOf(node), at, node, isAtTop: parent === doc });
    return !node.isTextblock;
  });
  return definitions;
}

/** What may not be empty keeps an empty paragraph. */
function takeOut(tr: Transform, { at, node }: Definition): void {
  const paragraph = node.type.schema.nodes['paragraph']?.createAndFill();
  const isAlone = tr.doc.resolve(at).parent.childCount === 1;
  tr.replaceWith(at, at + node.nodeSize, isAlone && paragraph ? paragraph : Fragment.empty);
}
