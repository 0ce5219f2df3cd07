import type { PlainObject } from '../editor/files/canonical-data.ts';
import { writeCanonical } from '../editor/files/codec.ts';
import { fileNameFor } from '../editor/files/file-name.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';
import { parseDay } from '../text/days.ts';
import { fullName } from '../text/names.ts';
import { findPersonalData, personalKindLabels } from '../text/personal-data.ts';
import { slugOf, takeName } from '../text/slug.ts';
import { type FindEntryId, parseFieldValue } from '../word/parse-field-value.ts';
import { type Column, columnsOf, type TableCollection } from './columns.ts';
import type { Rows } from './table.ts';

/** What was made of a table: files under content/, and what was not understood, a Russian line each. */
export interface TableImport {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly remarks: readonly string[];
}

interface Options {
  readonly parse: ParseMarkdown;
  readonly findEntryId: FindEntryId;
  /** Names of the collection's files without extension, and titles of its entries. */
  readonly takenNames: ReadonlySet<string>;
  readonly takenTitles: ReadonlySet<string>;
}

/**
 * Makes a draft of each row of a table whose first filled row has the heads. A row without its name is left out, a
 * value that does not fit its field is too; both are told with the number of the row. Nobody is published: a person's
 * consent is judged by an editor, with the paper at hand.
 */
export function importRows(collection: TableCollection, rows: Rows, options: Options): TableImport {
  const start = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const columns = columnsOf(collection, rows[start] ?? []);
  const remarks = columns.flatMap((column, n) =>
    column ? [] : [`столбец «${rows[start]?.[n]}» не понят: его значений в записях нет`],
  );
  const taken = new Set(options.takenNames);
  const titles = new Set([...options.takenTitles].map(keyOf));
  const files = rows.slice(start + 1).flatMap((cells, n) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const remark = (text: string) => remarks.push(`строка ${start + n + 2}: ${text}`);
    const data = dataOf(collection, cells, columns, options.findEntryId, remark);
    const title = titleOf(collection, data);
    if (title === undefined) {
      remark(
        collection === 'tutors' ? 'нет фамилии и имени, записи не будет' : 'нет названия или дня, записи не будет',
      );
      return [];
    }
    if (titles.has(keyOf(title))) {
      remark(`«${title}» уже есть, второй записи не будет`);
      return [];
    }
    titles.add(keyOf(title));
    const name = takeName(nameOf(collection, data), taken);
    const { format } = collections[collection];
    return [
      { path: `${collection}/${name}.${format}`, text: writeCanonical(collection, { data, body: '' }, options.parse) },
    ];
  });
  return { files, remarks };
}

type Remark = (text: string) => void;

function dataOf(
  collection: TableCollection,
  cells: readonly string[],
  columns: readonly (Column | undefined)[],
  findEntryId: FindEntryId,
  remark: Remark,
): PlainObject {
  const data: Record<string, unknown> = { status: 'черновик', ...(collection === 'events' ? { stage: 'прошло' } : {}) };
  let [day, hour] = ['', ''];
  for (const [n, column] of columns.entries()) {
    const text = (cells[n] ?? '').replace(/\s+/g, ' ').trim();
    if (!column || text === '' || column.kind === 'ignored') continue;
    if (column.kind === 'person') Object.assign(data, personOf(text));
    else if (column.kind === 'day') day = text;
    else if (column.kind === 'hour') hour = text;
    else put(data, column, text, findEntryId, remark);
  }
  return day === '' ? data : { ...data, ...momentOf(day, hour, remark) };
}

function put(
  data: Record<string, unknown>,
  { path, field }: Extract<Column, { kind: 'field' }>,
  text: string,
  findEntryId: FindEntryId,
  remark: Remark,
): void {
  const [personal] = findPersonalData(text);
  if (personal) {
    remark(`«${field.label}»: похоже на личные данные (${personalKindLabels[personal.kind]}), не перенесено`);
    return;
  }
  const day = field.kind === 'date' ? parseDay(text) : undefined;
  const value = day ? (day.ok ? day.day : undefined) : parseFieldValue(field, text, findEntryId);
  const [first = '', second] = path;
  if (value === undefined) remark(`«${field.label}»: не понято «${text}»`);
  else data[first] = second === undefined ? value : { ...(data[first] as object | undefined), [second]: value };
}

/** «Иванова Анна Викторовна»; a first name alone is no name of a person. */
function personOf(text: string): object {
  const [lastName, firstName, ...rest] = text.split(' ');
  if (lastName === undefined || firstName === undefined) return {};
  return { lastName, firstName, ...(rest.length > 0 ? { patronymic: rest.join(' ') } : {}) };
}

/** The start of a meeting: «16.12.2025», «16.12.2025 14:30», «14.30–16.00». */
function momentOf(day: string, hour: string, remark: Remark): object {
  const [, date = day, hourBeside = ''] = /^(\S+)\s+(?:в\s+)?(\d{1,2}[:.]\d\d.*)$/.exec(day) ?? [];
  const parsed = parseDay(date.replace(/,$/, ''));
  if (!parsed.ok) {
    remark(`«День»: не понято «${day}»`);
    return {};
  }
  const times = [...(hour || hourBeside).matchAll(/(\d{1,2})[:.](\d\d)/g)].map(
    ([, hours = '', minutes]) => `${parsed.day}T${hours.padStart(2, '0')}:${minutes}`,
  );
  if (times.length === 0) remark('часа начала нет: поставлена полночь, исправьте');
  const [start = `${parsed.day}T00:00`, end] = times;
  return end === undefined ? { start } : { start, end };
}

function titleOf(collection: TableCollection, data: PlainObject): string | undefined {
  if (collection === 'tutors') return data['lastName'] && data['firstName'] ? fullName(data as never) : undefined;
  return data['title'] && data['start'] ? `${data['title']}, ${String(data['start']).slice(0, 10)}` : undefined;
}

function nameOf(collection: TableCollection, data: PlainObject): string {
  if (collection === 'events')
    return `${String(data['start']).slice(0, 10)}-${fileNameFor(collection, data)}`.slice(0, 80);
  const initials = [data['firstName'], data['patronymic']].map((name) => String(name ?? '').slice(0, 1));
  return slugOf([data['lastName'], ...initials].join(' '));
}

const keyOf = (title: string): string => title.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
