import { ascii, latin1 } from './bytes.ts';
import { readExif } from './exif.ts';
import { hasLocation, hasPerson } from './metadata.ts';
import { stringEnd } from './pdf-objects.ts';

/** A part of the file, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** The places in a PDF that name people, or say where its photos were taken. */
export interface PrivateRanges {
  readonly people: readonly Range[];
  readonly places: readonly Range[];
}

/** The longest part of a dictionary that is read around a name. */
const reach = 1500;
/** Names of tags, with their prefixes, that are looked for; programs use one or two. */
const maxPrefixes = 20;
/** Names of comments and fields that are looked at. */
const maxNames = 10_000;
/** Comments (12.5.6); a form field, which has a name too, is none. */
const comment =
  /\/Subtype\s*\/(?:Text|FreeText|Highlight|Underline|StrikeOut|Squiggly|Ink|Stamp|Caret|Square|Circle|Line|Polygon|PolyLine|Popup)(?!\w)/;
/** Metadata of a photo, which stand in a PDF as they were: a mark, a length, a name. */
const photoBlock =
  /\xff[\xe1\xed][\s\S]{2}(?=(Exif\0\0|http:\/\/ns\.adobe\.com\/(?:xap\/1\.0\/|xmp\/extension\/)\0|Photoshop 3\.0\0))/g;

/** Finds what is private in the bytes of a PDF that are not compressed, or in text that was. */
export function privateRanges(source: string): PrivateRanges {
  const blocks = photoRanges(source);
  return {
    people: [...infoRanges(source), ...xmpRanges(source), ...blocks.people],
    places: blocks.places,
  };
}

/** A copy with these places blank: its length does not change, so all offsets stay valid. */
export function blankPdfAuthors(bytes: Uint8Array): Uint8Array {
  const { people, places } = privateRanges(latin1(bytes));
  if (people.length + places.length === 0) return bytes;
  const copy = Uint8Array.from(bytes);
  for (const { from, to } of [...people, ...places]) copy.fill(0x20, from, to);
  return copy;
}

/** `/Author (…)` or `/Author <…>` (ISO 32000, 14.3.3), and the `/T` of comments, without the brackets. */
function infoRanges(source: string): Range[] {
  const ranges: Range[] = [];
  // What stands inside a name is part of it; looking again from there would take quadratic time.
  let done = 0;
  let names = 0;
  for (const { index, 0: key } of source.matchAll(/\/(?:Author|Company|Manager|T)\s*(?=[(<])/g)) {
    if (index < done) continue;
    const isName = key.startsWith('/T');
    names += isName ? 1 : 0;
    if (isName && (names > maxNames || !comment.test(dictionaryAround(source, index)))) continue;
    const from = index + key.length + 1;
    const isText = source[from - 1] === '(';
    const to = isText ? stringEnd(source, from - 1) - 1 : source.indexOf('>', from);
    // Without an end it is no name, and what follows must stay.
    const isClosed = to >= from && source[to] === (isText ? ')' : '>');
    done = isClosed ? to : source.length;
    // UTF-16 begins with a mark; a name without letters is none.
    const value = source.slice(from, to).replace(/^(?:\xfe\xff|feff)/i, '');
    if (isClosed && to > from && (isText ? /[^\s\0]/ : /[1-9a-f]/i).test(value.replace(/(?:00)?20/g, '')))
      ranges.push({ from, to });
  }
  return ranges;
}

/** The dictionary that a place stands in, with those inside of it. */
function dictionaryAround(source: string, index: number): string {
  const before = source.slice(Math.max(0, index - reach), index);
  const after = source.slice(index, index + reach);
  let depth = 0;
  let start = before.length;
  for (const { index: at, 0: mark } of [...before.matchAll(/<<|>>/g)].reverse()) {
    if (mark === '<<' && depth === 0) {
      start = at;
      break;
    }
    depth += mark === '<<' ? -1 : 1;
  }
  depth = 0;
  for (const { index: at, 0: mark } of after.matchAll(/<<|>>/g)) {
    if (mark === '>>' && depth === 0) return before.slice(start) + after.slice(0, at);
    depth += mark === '<<' ? 1 : -1;
  }
  return before.slice(start) + after;
}

/** The texts inside the elements of XMP that name people. */
function xmpRanges(source: string): Range[] {
  const ranges: Range[] = [];
  // What a program writes as `dc:` another may write as anything.
  const names = new Set(source.match(/(?<=<)(?:[\w.-]{1,40}:)?(?:creator|contributor|publisher)(?=[\s>])/g) ?? []);
  for (const name of [...names].slice(0, maxPrefixes)) {
    for (let at = source.indexOf(`<${name}`); at >= 0; at = source.indexOf(`<${name}`, at + 1)) {
      const end = source.indexOf(`</${name}`, at);
      if (end < 0) break;
      for (const { index, 0: text } of source.slice(at, end + 1).matchAll(/>[^<>]*(?=<)/g)) {
        if (text.slice(1).trim() !== '') ranges.push({ from: at + index + 1, to: at + index + text.length });
      }
      at = end;
    }
  }
  return ranges;
}

/** Metadata of photos that name people or places, whole. */
function photoRanges(source: string): PrivateRanges {
  const people: Range[] = [];
  const places: Range[] = [];
  for (const { index, 0: head, 1: name = '' } of source.matchAll(photoBlock)) {
    const from = index + head.length;
    const to = Math.min(index + 2 + source.charCodeAt(index + 2) * 256 + source.charCodeAt(index + 3), source.length);
    const text = source.slice(from, to);
    const exif = name.startsWith('Exif') ? readExif(ascii(text.slice(name.length))) : undefined;
    if (exif?.hasLocation || hasLocation(text)) places.push({ from, to });
    else if (exif?.hasPerson || hasPerson(text)) people.push({ from, to });
  }
  return { people, places };
}
