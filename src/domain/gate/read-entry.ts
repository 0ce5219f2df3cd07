import type { CollectionId } from '../model/collection-id.ts';
import { excessOf } from '../prose/limits.ts';
import { collections } from '../schemas/index.ts';
import { isDeviceName } from '../text/device-names.ts';
import { placesIn } from '../text/places.ts';
import type { Finding, FindingCode, SourcePosition } from './finding.ts';
import { prune } from './prune.ts';
import { readFields } from './read-fields.ts';
import { decode, faultOf } from './source-text.ts';

/** A file of content/ as stored on disk. */
export interface SourceFile {
  /** Path under content/, with forward slashes. */
  readonly path: string;
  /** Undefined when the file exists but cannot be read. */
  readonly bytes: Uint8Array | undefined;
  /** Whether it is no file: a link, a device, a pipe or a folder with the name of a file. */
  readonly isSpecial?: boolean;
}

/** An entry that is read but not checked. */
export interface RawEntry {
  readonly file: string;
  readonly collection: CollectionId;
  readonly id: string;
  readonly data: unknown;
  readonly body: string;
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
  /** The place of a field by its path, if known. For a text of several lines it is the first line of the text. */
  placeOf(path: readonly PropertyKey[]): SourcePosition | undefined;
}

/** Largest file in bytes. The longest text of the site has 37 kB; a file seven times larger is a mistake. */
export const maxBytes = 256 * 1024;
const maxNameLength = 100;
const frontMatter = /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*(?:\n|$)/m;

/** Splits a file into data and prose; gives a finding when this is not possible. */
export function readEntry({ path, bytes, isSpecial }: SourceFile): RawEntry | Finding {
  const fail = (code: FindingCode, message: string, cure: string, place?: SourcePosition): Finding => ({
    file: path,
    ...place,
    code,
    message,
    cure,
    severity: 'error',
  });
  const [folder = '', ...rest] = path.split('/');
  const known = Object.hasOwn(collections, folder) ? collections[folder as CollectionId] : undefined;
  if (!known) {
    const folders = Object.keys(collections).join(', ');
    return fail('folder', 'такой папки в content/ нет', `Перенесите файл в одну из папок: ${folders}`);
  }
  if (isSpecial && !isFolder(path)) {
    return fail('unreadable', 'это не файл, а ссылка, папка или устройство', 'Положите на его место сам файл');
  }
  const name = nameOf(rest.join('/'), known.format);
  if (!isFolder(path) && !name) {
    const cure = `Нужны латинские строчные буквы, цифры, дефис — до ${maxNameLength} знаков — и .${known.format} в конце`;
    return fail('name', 'имя файла не подходит', cure);
  }
  if (name !== undefined && isDeviceName(name)) {
    return fail('name', `имя «${name}» занято в Windows: там такой файл не откроется`, 'Переименуйте файл');
  }
  if (!bytes || name === undefined) {
    const cure = 'Разрешите чтение в свойствах файла или закройте программу, которая его держит';
    return fail('unreadable', 'файл не открывается', cure);
  }
  if (bytes.length > maxBytes) {
    return fail('too-big', `файл больше ${maxBytes / 1024} КБ`, 'Разделите запись на несколько');
  }
  const text = decode(bytes);
  if (text === undefined) {
    return fail('encoding', 'файл не читается как текст', 'Сохраните его в кодировке UTF-8 или удалите');
  }
  const fault = faultOf(text);
  if (fault) return { file: path, severity: 'error', ...fault };
  // The parsers of fields and prose would need too long for such a text.
  const excess = excessOf(text);
  if (excess) return fail(excess.code, excess.message, excess.cure, placesIn(text)(excess.index));
  const split = known.format === 'yaml' ? { yaml: text, body: '', lines: 0 } : splitFrontMatter(text);
  if (!split) {
    const cure = 'Начните файл строкой --- и закройте шапку такой же';
    return fail('front-matter', 'нет шапки с полями между строками ---', cure, { line: 1, column: 1 });
  }
  const shift = known.format === 'yaml' ? 0 : 1;
  const fields = readFields(split.yaml);
  if ('message' in fields) {
    const { code, message, cure, line, column } = fields;
    return fail(code, message, cure, { line: line + shift, column });
  }
  return {
    file: path,
    collection: known.id,
    id: name,
    data: prune(fields.data),
    body: split.body,
    bodyLine: split.lines + 1,
    placeOf: (keys) => {
      const place = fields.placeOf(keys);
      return place && { ...place, line: place.line + shift };
    },
  };
}

/** The name of an entry's file without extension; undefined when no entry may have it. */
function nameOf(file: string, format: string): string | undefined {
  const [, name = '', extension] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(mdx|yaml)$/.exec(file) ?? [];
  return extension === format && name.length <= maxNameLength ? name : undefined;
}

/** A folder that can't be read stands in the place of its files. */
const isFolder = (path: string): boolean => path.endsWith('/');

function splitFrontMatter(text: string): { yaml: string; body: string; lines: number } | undefined {
  const found = frontMatter.exec(text);
  if (found?.index !== 0) return undefined;
  return { yaml: found[1] ?? '', body: text.slice(found[0].length), lines: found[0].split('\n').length - 1 };
}
