import type { Nodes, Parents, PhrasingContent } from 'mdast';

const kinds = new Set<string>(['strong', 'emphasis', 'delete']);
/** What Markdown takes for a sign beside emphasis. */
const isSign = (character: string): boolean => /^[\p{P}\p{S}\s]$/u.test(character);
const isBlank = (character: string): boolean => /^\s$/.test(character);

/**
 * Moves signs at the edges of emphasis out of it where a letter stands beside, and blanks always: Markdown reads no
 * emphasis in «**да,**но», and its writer would put `&#x43D;` for the letter.
 */
export function settleEmphasis(node: Nodes): void {
  if (!('children' in node)) return;
  if (node.children.some(({ type }) => kinds.has(type))) {
    node.children = joinedAlike(node.children as PhrasingContent[]) as typeof node.children;
  }
  for (const child of node.children) settleEmphasis(child);
  if (!node.children.some(({ type }) => kinds.has(type))) return;
  const children = withoutNeighbours(node.children as PhrasingContent[], kinds.has(node.type));
  node.children = children.flatMap((child, i) => {
    if (!isEmphasis(child)) return [child];
    const before = isLetter(edgeOf(children[i - 1], -1));
    const after = isLetter(edgeOf(children[i + 1], 0));
    return ((before || after) && turnedInside(child)) || withoutEdges(child, before, after);
  }) as typeof node.children;
}

/** Two pieces of the same emphasis side by side are one. */
function joinedAlike(children: readonly PhrasingContent[]): PhrasingContent[] {
  const joined: PhrasingContent[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (last && isEmphasis(child) && isEmphasis(last) && last.type === child.type) {
      last.children = [...last.children, ...child.children] as typeof last.children;
    } else joined.push(child);
  }
  return joined;
}

/**
 * Emphasis beside emphasis, or at the edge of other emphasis, is one run of signs, which Markdown can't part when a
 * letter stands at its other side: the inner or slanted one is opened.
 */
function withoutNeighbours(joined: readonly PhrasingContent[], isInner: boolean): PhrasingContent[] {
  return joined.flatMap((child, i) => {
    if (!isEmphasis(child) || child.type === 'delete') return [child];
    const [before, after] = [joined[i - 1], joined[i + 1]];
    const inWord = isLetter(edgeOf(before, -1)) || isLetter(edgeOf(after, 0));
    const isAtEdge = isInner && (!before || !after);
    const isBeside = child.type === 'emphasis' && [before, after].some((it) => it && isEmphasis(it));
    return inWord && (isAtEdge || isBeside) ? (child.children as PhrasingContent[]) : [child];
  });
}

function isEmphasis(node: PhrasingContent): node is PhrasingContent & Parents {
  return kinds.has(node.type);
}

const isLetter = (character: string): boolean => character !== '' && !isSign(character);

/** The sign of a text at its start (0) or end (-1); other neighbours begin and end with signs of Markdown. */
function edgeOf(node: PhrasingContent | undefined, at: 0 | -1): string {
  return node?.type === 'text' ? ([...node.value].at(at) ?? '') : '';
}

/** A link that is all of the emphasis takes it inside: its own signs are brackets. */
function turnedInside(node: PhrasingContent & Parents): PhrasingContent[] | undefined {
  const [only, ...more] = node.children as PhrasingContent[];
  if (!only || more.length > 0 || !('children' in only) || !/^(?:link|markup)$/.test(only.type)) return undefined;
  return [{ ...only, children: [{ ...node, children: only.children }] } as PhrasingContent];
}

function withoutEdges(node: PhrasingContent & Parents, before: boolean, after: boolean): PhrasingContent[] {
  const start = takeEdge(node, 'start', before);
  const end = takeEdge(node, 'end', after);
  return [...start, ...(node.children.length > 0 ? [node] : []), ...end];
}

/**
 * Takes blanks, and beside a letter all signs and what is written with signs, off one edge of emphasis; emphasis
 * within it that reaches the edge is opened then.
 */
function takeEdge(node: Parents, side: 'start' | 'end', besideLetter: boolean): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  const children = node.children as PhrasingContent[];
  const next = () => children.at(side === 'start' ? 0 : -1);
  for (let child = next(); child; child = next()) {
    const at = side === 'start' ? 0 : children.length - 1;
    if (child.type !== 'text' && !besideLetter) break;
    if (isEmphasis(child)) {
      children.splice(at, 1, ...(child.children as PhrasingContent[]));
      continue;
    }
    if (child.type !== 'text') {
      taken.push(...children.splice(at, 1));
      continue;
    }
    const [signs, rest] = splitEdge(child.value, side, besideLetter ? isSign : isBlank);
    if (signs !== '') taken.push({ type: 'text', value: signs });
    child.value = rest;
    if (rest !== '') break;
    children.splice(at, 1);
  }
  return side === 'start' ? taken : taken.reverse();
}

/** The signs at an edge of a text, and the rest. */
function splitEdge(text: string, side: 'start' | 'end', fits: (character: string) => boolean): [string, string] {
  const characters = [...text];
  if (side === 'start') {
    const count = characters.findIndex((it) => !fits(it));
    const at = count < 0 ? characters.length : count;
    return [characters.slice(0, at).join(''), characters.slice(at).join('')];
  }
  const at = characters.findLastIndex((it) => !fits(it)) + 1;
  return [characters.slice(at).join(''), characters.slice(0, at).join('')];
}
