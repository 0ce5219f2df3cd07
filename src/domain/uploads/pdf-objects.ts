import { dataView, inflate, latin1 } from './bytes.ts';
import { maxPdfObjects } from './kinds.ts';

/** The dictionary of a stream without its strings and comments, names decoded, and where the data begin. */
interface StreamHead {
  readonly dictionary: string;
  readonly dataStart: number;
}

/** Programs write object streams of a hundred objects and more. */
const maxObjectStreams = 3000;
const description = /\/Type\s*\/Metadata(?!\w)|\/Subtype\s*\/XML(?!\w)/;
/** Codes in names; in the bytes of pictures they stand by chance. */
const maxCodes = 50_000;

/** Whether names are written in codes more often than any program would. */
export function hasManyCodes(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(/#[0-9a-f]{2}/gi)) {
    count += 1;
    if (count > maxCodes) return true;
  }
  return false;
}

/** `/J#61vaScript` is `/JavaScript`: names may contain hexadecimal codes (7.3.5). */
export function decodeNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The compressed parts of a PDF that may act or tell, decompressed. */
export interface Unpacked {
  /** Object streams (ISO 32000, 7.5.7). */
  readonly objects: readonly string[];
  /** Descriptions of the document and its pictures for machines (14.3.2). */
  readonly descriptions: readonly string[];
}

/**
 * Decompresses what may act or tell; a Russian reason when a part can't be read. A reader finds objects by their
 * offsets, even inside of other data, so every «obj» is taken for the beginning of one.
 */
export function unpackPdf(bytes: Uint8Array, source: string): Unpacked | string {
  const objects: string[] = [];
  const descriptions: string[] = [];
  let remaining = maxPdfObjects;
  let count = 0;
  // Objects that begin inside of one another would take quadratic time.
  let readable = 2 * source.length + 1_000_000;
  for (const { index } of source.matchAll(/\bobj\b/g)) {
    const begin = index + 'obj'.length;
    const head = readStreamHead(source, begin);
    readable -= head.dataStart - begin;
    if (readable < 0) return 'его объекты вложены друг в друга, проверить их нельзя';
    const isDescription = description.test(head.dictionary);
    if (!isDescription && !isObjectStream(head.dictionary)) continue;
    count += 1;
    if (count > maxObjectStreams) return 'в нём слишком много сжатых частей, проверить их нельзя';
    const filters = [...head.dictionary.matchAll(/\/F?Filter(?!\w)\s*(\[[^\]]*\]|\/\w+|)/g)].map(([, value]) => value);
    if (filters.length === 0) continue; // Its objects are not compressed: they are in the raw bytes.
    const isPlain =
      filters.length === 1 &&
      /^(?:\[\s*)?\/(?:FlateDecode|Fl)\s*\]?$/.test(filters[0] ?? '') &&
      !/\/Predictor(?!\s+1\b)/.test(head.dictionary);
    if (!isPlain) return 'его объекты сжаты необычным способом, проверить их нельзя';
    const text = inflateWhole(bytes, source, head, remaining);
    if (!text) return 'его объекты не распаковываются, проверить их нельзя';
    remaining -= text.length;
    if (remaining < 0) return 'его объекты слишком велики в распакованном виде';
    // A description may be in UTF-16.
    if (isDescription) descriptions.push(latin1(text).replaceAll('\0', ''));
    else objects.push(latin1(text));
  }
  return { objects, descriptions };
}

/**
 * Decompresses a stream up to its length or to the word that ends it. The checksum at its end must be right: else some
 * readers would see more than we do.
 */
function inflateWhole(
  bytes: Uint8Array,
  source: string,
  { dictionary, dataStart }: StreamHead,
  limit: number,
): Uint8Array | undefined {
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const end = length === undefined ? source.indexOf('endstream', dataStart) : dataStart + Number(length);
  const data = bytes.subarray(dataStart, end < 0 ? bytes.length : end);
  const text = inflate(data, limit, 'zlib');
  if (!text || text.length > limit) return text;
  const sum = adler32(text);
  const isWhole = [0, 1, 2].some((eol) => {
    const place = data.length - 4 - eol;
    return place >= 2 && dataView(data).getUint32(place) === sum;
  });
  return isWhole ? text : undefined;
}

/** The checksum at the end of zlib data (RFC 1950, 8.2). */
function adler32(bytes: Uint8Array): number {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

/** A type is not needed: some readers ask only for these two keys. */
function isObjectStream(dictionary: string): boolean {
  return /\/ObjStm(?!\w)/.test(dictionary) || (/\/First(?!\w)/.test(dictionary) && /\/N(?!\w)/.test(dictionary));
}

/** Reads the dictionary at a place; an object that is no stream gives an empty one. */
function readStreamHead(source: string, begin: number): StreamHead {
  const token = /[\s\0]+|%[^\r\n]*|<<|>>|<[^<>]*>|\(|stream(?:\r\n|[\r\n])?|[^\s\0%<>()]+|[<>)]/y;
  token.lastIndex = begin;
  const words: string[] = [];
  let depth = 0;
  let place = begin;
  for (; token.test(source); place = token.lastIndex) {
    const word = source.slice(place, token.lastIndex);
    if (word === '<<') depth += 1;
    if (word === '>>') depth -= 1;
    if (word === '(') token.lastIndex = stringEnd(source, place);
    else if (depth === 0 && word.startsWith('stream'))
      return { dictionary: decodeNames(words.join(' ')), dataStart: token.lastIndex };
    else if (/^[^\s%<(]/.test(word) || word === '<<' || word === '>>') words.push(word);
    if (depth <= 0 && word !== '>>' && !/^(?:[\s\0]|%)/.test(word))
      return { dictionary: '', dataStart: token.lastIndex };
  }
  return { dictionary: '', dataStart: place };
}

/** The end of a string in brackets (7.3.4.2); brackets inside are in pairs or have a backslash. */
export function stringEnd(source: string, begin: number): number {
  const mark = /\\[\s\S]|[()]/g;
  mark.lastIndex = begin;
  let depth = 0;
  for (let found = mark.exec(source); found; found = mark.exec(source)) {
    if (found[0] === '(') depth += 1;
    if (found[0] === ')') depth -= 1;
    if (depth === 0) return mark.lastIndex;
  }
  return source.length;
}
