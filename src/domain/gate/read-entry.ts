import { isMap, LineCounter, parseDocument, visit } from 'yaml';
import type { CollectionId } from '../model/collection-id.ts';
import { collections } from '../schemas/index.ts';
import type { Finding } from './finding.ts';

/** A file of content/ as it lies on the disk. */
export interface SourceFile {
  /** Path under content/, with forward slashes. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An entry that has been read but not yet judged. */
export interface RawEntry {
  readonly file: string;
  readonly collection: CollectionId;
  readonly id: string;
  readonly data: unknown;
  readonly body: string;
  /** The line in the file on which the body starts, counted from 1. */
  readonly bodyLine: number;
  /** The line of a field by its path, where known. */
  lineOf(path: readonly PropertyKey[]): number | undefined;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });
const frontMatter = /^---[ \t]*\n([\s\S]*?)\n?^---[ \t]*(?:\n|$)/m;

/** Splits a file into data and prose; tells why when it can't. */
export function readEntry({ path, bytes }: SourceFile): RawEntry | Finding {
  const fail = (message: string, cure: string, line?: number): Finding => ({
    file: path,
    line,
    message,
    cure,
    severity: 'error',
  });
  const [folder = '', ...rest] = path.split('/');
  const known = Object.hasOwn(collections, folder) ? collections[folder as CollectionId] : undefined;
  if (!known) return fail('такой папки в content/ нет', `Перенесите файл: ${Object.keys(collections).join(', ')}`);
  const name = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(mdx|yaml)$/.exec(rest.join('/'));
  if (!name?.[1] || name[2] !== known.format) {
    return fail('имя файла не подходит', `Нужны латинские строчные буквы, цифры, дефис и .${known.format} в конце`);
  }
  const text = decode(bytes);
  if (text === undefined) return fail('файл не читается как текст', 'Сохраните его в кодировке UTF-8 или удалите');
  if (text.trim() === '') return fail('файл пуст', 'Заполните запись или удалите файл');
  const split = known.format === 'yaml' ? { yaml: text, body: '', lines: 0 } : splitFrontMatter(text);
  if (!split)
    return fail('нет шапки с полями между строками ---', 'Начните файл строкой --- и закройте шапку такой же', 1);

  const counter = new LineCounter();
  const document = parseDocument(split.yaml, { schema: 'core', uniqueKeys: true, strict: true, lineCounter: counter });
  const shift = known.format === 'yaml' ? 0 : 1;
  const [error] = document.errors;
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + shift;
    return fail('поля записаны с ошибкой', `Проверьте отступы, кавычки и двоеточия: ${yamlReason(error.code)}`, line);
  }
  let isPlain = isMap(document.contents);
  visit(document, {
    Alias: () => {
      isPlain = false;
    },
    Node: (_, node) => {
      if (node.tag) isPlain = false;
    },
  });
  if (!isPlain) return fail('шапка — не простой список полей', 'Пишите «поле: значение» без якорей и тегов', 1);
  return {
    file: path,
    collection: known.id,
    id: name[1],
    data: prune(document.toJS({ maxAliasCount: 0 })),
    body: split.body,
    bodyLine: split.lines + 1,
    lineOf: (keys) => {
      for (let n = keys.length; n > 0; n -= 1) {
        const node = document.getIn(keys.slice(0, n), true) as { range?: [number, number, number] } | undefined;
        if (node?.range) return counter.linePos(node.range[0]).line + shift;
      }
      return undefined;
    },
  };
}

function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n');
  } catch {
    return undefined;
  }
}

function splitFrontMatter(text: string): { yaml: string; body: string; lines: number } | undefined {
  const found = frontMatter.exec(text);
  if (found?.index !== 0) return undefined;
  return { yaml: found[1] ?? '', body: text.slice(found[0].length), lines: found[0].split('\n').length - 1 };
}

/** Drops what forms leave behind: null, empty strings, empty lists and groups. */
export function prune(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const kept = value.map(prune).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).map(([key, inner]) => [key, prune(inner)] as const);
  const full = kept.filter(([, inner]) => inner !== undefined);
  return full.length > 0 ? Object.fromEntries(full) : undefined;
}

function yamlReason(code: string): string {
  const reasons: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: 'одно и то же поле стоит дважды',
    BAD_INDENT: 'строка сдвинута',
    TAB_AS_INDENT: 'отступ сделан табуляцией, нужны пробелы',
    MISSING_CHAR: 'не закрыты кавычки или скобка',
    BLOCK_AS_IMPLICIT_KEY: 'лишнее двоеточие в значении без кавычек',
  };
  return reasons[code] ?? code;
}
