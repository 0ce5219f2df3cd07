import { parse as parseYaml } from 'yaml';
import { readEntry } from '../../gate/read-entry.ts';
import type { Field } from '../../model/field.ts';
import { type DeclaredCollection, declared } from '../../schemas/index.ts';
import { isPlainObject } from '../files/canonical-data.ts';

/** The fields of an entry that lists, choices and the search need, as the form would have them. */
export type RowData = Readonly<Record<string, string | number | boolean>>;

/** An entry in a list: everything of it that is not prose. */
export interface EntryRow {
  /** `content/faq/a.yaml`. */
  readonly path: string;
  readonly data: RowData;
}

const kindsInLists: readonly Field['kind'][] = ['choice', 'date', 'time', 'flag', 'number', 'image'];

/** The names of the fields that a row has: what a list shows, and what it is sorted, filtered and grouped by. */
export function rowFields({ fields, titleField, disambiguators = [] }: DeclaredCollection): string[] {
  return Object.keys(fields).filter(
    (name) =>
      name === titleField || disambiguators.includes(name) || kindsInLists.includes((fields[name] as Field).kind),
  );
}

/**
 * The row of a file. Whole entries take milliseconds to read, and lists have thousands, so only the lines of these
 * fields are read; a file of an unusual form is read whole. A fault in other lines is found when the entry is opened.
 */
export function rowDataOf(collection: DeclaredCollection['id'], text: string): RowData {
  const declaration = declared(collection);
  const names = rowFields(declaration);
  const written = fieldLines(text, declaration.format, new Set(names));
  const title = written?.get(declaration.titleField);
  const pairs =
    written && title !== undefined ? [...written].map(([name, lines]) => [name, scalarOf(name, lines)]) : [];
  const isRead = pairs.length > 0 && pairs.every(([, value]) => typeof value === 'string');
  const plain = isRead ? Object.fromEntries(pairs) : readWhole(declaration, text);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = typedValue(declaration.fields[name] as Field, plain[name]);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The lines of the wanted top-level fields; undefined when the file is not written as the editor writes it. */
function fieldLines(text: string, format: string, wanted: ReadonlySet<string>): Map<string, string[]> | undefined {
  const lines = text.trimEnd().split(/\r\n?|\n/);
  const start = format === 'yaml' ? 0 : 1;
  const end = format === 'yaml' ? lines.length : lines.indexOf('---', 1);
  if (end < 0 || (start === 1 && lines[0] !== '---')) return undefined;
  const found = new Map<string, string[]>();
  let current: string[] | undefined;
  for (const line of lines.slice(start, end)) {
    const [, name] = /^([A-Za-z]\w*):(?: |$)/.exec(line) ?? [];
    if (name !== undefined) {
      if (found.has(name)) return undefined;
      current = wanted.has(name) ? [] : undefined;
      if (current) found.set(name, current);
    } else if (!/^(?:[ #-]|$)/.test(line)) return undefined;
    current?.push(line);
  }
  return found;
}

/** The text of one field; undefined when it is no text. */
function scalarOf(name: string, lines: readonly string[]): string | undefined {
  const value = (lines[0] ?? '').slice(name.length + 1).trim();
  if (lines.length === 1 && isPlain(value)) return value;
  const [, quoted] = (lines.length === 1 && /^'((?:[^']|'')*)'$/.exec(value)) || [];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  // Anchors and tags, which are refused.
  if (/^[&*!]/.test(value)) return undefined;
  try {
    const read: unknown = parseYaml(lines.join('\n'), { schema: 'failsafe' });
    const inner = isPlainObject(read) ? read[name] : undefined;
    return typeof inner === 'string' ? inner : undefined;
  } catch {
    return undefined;
  }
}

/** Whether YAML takes this for a text as it stands. */
const isPlain = (value: string): boolean => /^[\p{L}\d«(./+]/u.test(value) && !/: | #|:$|^null$/.test(value);

function readWhole({ id, format, titleField }: DeclaredCollection, text: string): Readonly<Record<string, unknown>> {
  const entry = readEntry({ path: `${id}/zapis.${format}`, bytes: new TextEncoder().encode(text) });
  if ('message' in entry) return { [titleField]: `Файл не читается: ${entry.message}` };
  return isPlainObject(entry.data) ? entry.data : {};
}

function typedValue({ kind }: Field, value: unknown): string | number | boolean | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value).trim();
  if (text === '') return undefined;
  if (kind === 'flag') return text === 'true';
  return kind === 'number' ? Number(text) : text;
}
