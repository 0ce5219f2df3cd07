import { codeOf } from '../text/characters.ts';
import { isDeviceName } from '../text/device-names.ts';
import { parseUrl } from '../text/parse-url.ts';

/** The longest name of a folder on any disk, in bytes. */
const maxSegment = 255;
/** nginx refuses a line of 4,096 bytes, and writes a byte of an address in up to five. */
const maxAddress = 500;
const maxParameters = 10;

const notPlain = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/u;
const asciiControl = /(?![\u0080-\u009F])\p{Cc}/u;
const blankOrHidden = new RegExp(`\\s|${notPlain.source}`, 'u');

/** The parts of an address of this site, as they are written. */
interface AddressParts {
  readonly segments: readonly string[];
  readonly hasFolderEnd: boolean;
  readonly parameters: readonly string[];
  /** With its `#`; empty when there is none. */
  readonly anchor: string;
}

/** What is wrong with an address from which the site redirects: a Russian sentence without its end. */
export function faultOfOldAddress(address: string): string | undefined {
  const { segments, parameters, anchor } = partsOf(address);
  return (
    faultOfText(address) ??
    (anchor === '' ? undefined : 'часть после # до сайта не доходит: уберите её') ??
    first(segments, faultOfSegment) ??
    (parameters.length > maxParameters ? `после ? стоит больше ${maxParameters} частей` : undefined) ??
    // A bare part, or one with a slash, is read by some hosts as the target itself.
    first(parameters, (part) => (/^[^=/:]+=(?!:)/.test(part) ? undefined : `после ? нужны пары «имя=значение»`))
  );
}

/** What is wrong with an address to which the site redirects: a page of this site, or https elsewhere. */
export function faultOfTarget(address: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return faultOfOutside(address);
  return faultOfText(address) ?? first(partsOf(address).segments, faultOfSegment);
}

/** The same address without doubled slashes, `index.html` and an empty query. */
export function normalAddress(address: string): string {
  if (!address.startsWith('/')) return address;
  const { segments, hasFolderEnd, parameters, anchor } = partsOf(address);
  // A server compares a query beside the file that was asked for.
  const index = parameters.length > 0 ? (/\/(index\.html)\?/i.exec(address)?.[1] ?? '') : '';
  const path = segments.map((segment) => `/${segment}`).join('') + (hasFolderEnd ? `/${index}` : '');
  return `${path}${parameters.length === 0 ? '' : `?${parameters.join('&')}`}${anchor}`;
}

/**
 * The path of an address as a host compares it that is careless of case, spelling of letters and the slash at the end:
 * `/O-Sajte/index.html` and `/o-sajte` are one.
 */
export function addressKey(address: string): string {
  return partsOf(address).segments.map(decoded).join('/').normalize('NFC').toLowerCase();
}

/** The folder of a page at an address; undefined when only the query or the encoding tells it from others. */
export function folderOf(address: string): string | undefined {
  const { segments, parameters } = partsOf(address);
  return parameters.length > 0 || !segments.every(isUtf8) ? undefined : segments.map(decoded).join('/');
}

/** The parameters of the query of an address: `id=1`. */
export function parametersOf(address: string): readonly string[] {
  return partsOf(address).parameters;
}

function partsOf(address: string): AddressParts {
  const [, path = '', query = '', anchor = ''] = /^([^?#]*)(?:\?([^#]*))?(#.*)?$/s.exec(address) ?? [];
  const segments = path.split('/').filter(Boolean);
  const isIndex = /^index\.html$/i.test(segments.at(-1) ?? '');
  return {
    segments: isIndex ? segments.slice(0, -1) : segments,
    hasFolderEnd: isIndex || path.endsWith('/') || segments.length === 0,
    parameters: query.split('&').filter(Boolean),
    anchor,
  };
}

function faultOfText(address: string): string | undefined {
  if (!/^\/(?![/\\])/.test(address)) return 'адрес внутри сайта начинается с одной косой черты: /razdel/';
  const hidden = blankOrHidden.exec(address);
  if (hidden) return `в адресе пробел или невидимый знак ${codeOf(hidden[0])}`;
  if (address.includes('\\')) return 'в адресе обратная косая черта';
  if (/%(?![0-9a-f]{2})/i.test(address)) return 'знак % записан не до конца: сам процент в адресе пишется %25';
  const size = bytesOf(addressKey(address)) + bytesOf(address.replace(/^[^?#]*/, ''));
  return size > maxAddress ? `адрес длиннее ${maxAddress} байтов` : undefined;
}

function faultOfSegment(segment: string): string | undefined {
  const name = decoded(segment);
  if (/[/\\]|%[0-9a-f]{2}/i.test(name)) return 'в адресе спрятана косая черта или знак, записанный дважды';
  // In an old encoding the bytes from 80 to FF are letters.
  const hidden = (isUtf8(segment) ? notPlain : asciiControl).exec(name);
  if (hidden) return `в адресе невидимый знак ${codeOf(hidden[0])}`;
  if (/^\.|[. ]$/.test(name)) return 'часть адреса начинается с точки или кончается точкой или пробелом';
  if (/[<>:"|?*]/.test(name)) return 'знаки <>:"|?* в адресе не годятся';
  if (isDeviceName(name)) return `имя «${name}» занято в Windows`;
  return bytesOf(name) > maxSegment ? `часть адреса длиннее ${maxSegment} байтов` : undefined;
}

function faultOfOutside(address: string): string | undefined {
  const isPlain = !/\\/.test(address) && isPlainHost(/^https:\/\/([^/\\@:?#]+)(?:[/?#]|$)/.exec(address)?.[1]);
  const url = blankOrHidden.test(address) ? undefined : parseUrl(address);
  if (!isPlain || !url) return 'адрес другого сайта пишется целиком и с https: https://example.ru/';
  return bytesOf(url.href) > maxAddress ? `адрес длиннее ${maxAddress} байтов` : undefined;
}

/** Whether a host has a name, each part of it in one alphabet: what is left may look like another one, or be a machine near by. */
function isPlainHost(host = ''): boolean {
  const parts = host.toLowerCase().split('.');
  const isName = parts.every((part) => /^(?:[a-z\d-]+|[\p{Script=Cyrillic}\d-]+)$/u.test(part));
  return isName && parts.length > 1 && /\p{L}/u.test(parts.at(-1) ?? '');
}

function isUtf8(segment: string): boolean {
  try {
    return decodeURIComponent(segment) !== '';
  } catch {
    return false;
  }
}

/** A segment without its %-signs; in another encoding than UTF-8 a character for each byte. */
function decoded(segment: string): string {
  if (isUtf8(segment)) return decodeURIComponent(segment);
  return segment.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function first<T>(items: readonly T[], faultOf: (item: T) => string | undefined): string | undefined {
  return items.map(faultOf).find((fault) => fault !== undefined);
}

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
