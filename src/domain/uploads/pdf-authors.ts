import { ascii, latin1 } from './bytes.ts';
import { stringEnd } from './pdf-objects.ts';

/** A part of the file, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Whether the properties of a PDF name its author; `objects` are its object streams, decompressed. */
export function hasPdfAuthor(source: string, objects: readonly string[]): boolean {
  return authorRanges(source).length > 0 || objects.some((text) => infoRanges(text).length > 0);
}

/** A copy with the author's name blank: its length does not change, so all offsets stay valid. */
export function blankPdfAuthors(bytes: Uint8Array): Uint8Array {
  const ranges = authorRanges(latin1(bytes));
  if (ranges.length === 0) return bytes;
  const copy = Uint8Array.from(bytes);
  for (const { from, to } of ranges) copy.set(ascii(' '.repeat(to - from)), from);
  return copy;
}

function authorRanges(source: string): Range[] {
  return [...infoRanges(source), ...xmpRanges(source)];
}

/** `/Author (…)` or `/Author <…>` (ISO 32000, 14.3.3), without the brackets. */
function infoRanges(source: string): Range[] {
  const ranges: Range[] = [];
  // What stands inside a name is part of it; looking again from there would take quadratic time.
  let done = 0;
  for (const { index, 0: key } of source.matchAll(/\/Author\s*(?=[(<])/g)) {
    if (index < done) continue;
    const from = index + key.length + 1;
    const isText = source[from - 1] === '(';
    const to = isText ? stringEnd(source, from - 1) - 1 : source.indexOf('>', from);
    done = to < from ? source.length : to;
    // UTF-16 begins with a mark; a name without letters is none.
    const value = source.slice(from, to).replace(/^(?:\xfe\xff|feff)/i, '');
    if (to > from && (isText ? /[^\s\0]/ : /[1-9a-f]/i).test(value.replace(/(?:00)?20/g, '')))
      ranges.push({ from, to });
  }
  return ranges;
}

/** The texts inside `<dc:creator>` of XMP. */
function xmpRanges(source: string): Range[] {
  const ranges: Range[] = [];
  for (let at = source.indexOf('<dc:creator'); at >= 0; at = source.indexOf('<dc:creator', at + 1)) {
    const end = source.indexOf('</dc:creator', at);
    if (end < 0) break;
    for (const { index, 0: text } of source.slice(at, end + 1).matchAll(/>[^<>]*(?=<)/g)) {
      if (text.slice(1).trim() !== '') ranges.push({ from: at + index + 1, to: at + index + text.length });
    }
    at = end;
  }
  return ranges;
}
