/** An element of EBML (RFC 8794). */
export interface Element {
  /** The number of its kind, its length mark included. */
  readonly id: number;
  readonly start: number;
  readonly dataStart: number;
  /** Exclusive. */
  readonly end: number;
}

/**
 * Which elements are opened, by their numbers. What an element of unknown size holds is read inside of it, or, for one
 * that ends where the next begins, beside it.
 */
export type Openings = ReadonlyMap<number, 'inside' | 'beside'>;

/** More than in any real film; a film of an hour without sizes of its parts has half of it. */
const maxElements = 600_000;
const maxDepth = 8;

/** Visits elements in their order; false when one does not fit into what is around it. */
export function walk(bytes: Uint8Array, within: Openings, visit: (element: Element) => void): boolean {
  const ends: number[] = [bytes.length];
  let place = 0;
  for (let count = 0; place < bytes.length; count += 1) {
    while (ends.length > 1 && place >= (ends.at(-1) ?? 0)) ends.pop();
    const to = ends.at(-1) ?? 0;
    const element = elementAt(bytes, place, to, within);
    if (!element || count > maxElements) return false;
    visit(element);
    const isOpen = within.get(element.id) === 'inside';
    if (isOpen && ends.length > maxDepth) return false;
    if (isOpen) ends.push(element.end);
    place = isOpen ? element.dataStart : element.end;
  }
  return true;
}

/** An element at a place; undefined when it is damaged. A part of unknown size goes on to the end of what is around it. */
function elementAt(bytes: Uint8Array, start: number, to: number, open: Openings): Element | undefined {
  const idLength = lengthAt(bytes, start);
  const sizeStart = start + idLength;
  const sizeLength = lengthAt(bytes, sizeStart);
  const dataStart = sizeStart + sizeLength;
  if (idLength > 4 || sizeLength > 8 || dataStart > to) return undefined;
  const id = numberAt(bytes, start, sizeStart);
  // The length mark is the first bit; all ones after it are an unknown size.
  const mark = 0x80 >> (sizeLength - 1);
  const size = ((bytes[sizeStart] ?? 0) - mark) * 256 ** (sizeLength - 1) + numberAt(bytes, sizeStart + 1, dataStart);
  if (size === 2 ** (7 * sizeLength) - 1) {
    if (!open.has(id)) return undefined;
    return { id, start, dataStart, end: open.get(id) === 'beside' ? dataStart : to };
  }
  const end = dataStart + size;
  return end > to ? undefined : { id, start, dataStart, end };
}

/** The length of a number by the zeros it begins with; 9 for none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  return Math.clz32(bytes[at] ?? 0) - 23;
}

function numberAt(bytes: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at += 1) number = number * 256 + (bytes[at] ?? 0);
  return number;
}
