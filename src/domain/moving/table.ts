import { CsvError, parse } from 'csv-parse/sync';

/** The rows of a table, its heads first. */
export type Rows = readonly (readonly string[])[];

/** Why a table can't be read: a Russian sentence with the cure. */
export interface TableRefusal {
  readonly refusal: string;
}

/** A roster of a region has hundreds of rows; more is another file by mistake. */
const maxRows = 5000;
export const maxTableBytes = 4 * 1024 * 1024;

/** Reads a CSV file: UTF-8, with `;`, `,` or a tabulation between cells, whichever the heads have most (RFC 4180). */
export function readCsv(bytes: Uint8Array): Rows | TableRefusal {
  if (bytes.length > maxTableBytes) return { refusal: 'файл больше 4 МБ: разделите таблицу' };
  const text = decoded(bytes);
  if (text === undefined) {
    const cure = 'В Excel: «Сохранить как», тип «CSV UTF-8 (разделитель — запятая)»';
    return { refusal: `файл не в кодировке UTF-8 (скорее всего, это CP1251 или «Текст Юникод»). ${cure}` };
  }
  const rows = cellsIn(text, separatorIn(text));
  if (rows === undefined) return { refusal: 'не закрыта кавычка: проверьте ячейки, в которых стоит "' };
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  if (filled.length > maxRows) return { refusal: `строк больше ${maxRows}: разделите таблицу` };
  return filled.length === 0 ? { refusal: 'таблица пустая' } : rows;
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function separatorIn(text: string): string {
  const [heads = ''] = text.split(/[\r\n]/, 1);
  // Signs in quotes part no cells.
  const bare = heads.replace(/"[^"]*"/g, '');
  const counts = [';', '\t', ','].map((sign) => ({ sign, count: bare.split(sign).length }));
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';';
}

/** The cells of every line, empty lines too, so that a row's number is that of the table; undefined for an open quote. */
function cellsIn(text: string, delimiter: string): string[][] | undefined {
  try {
    return parse(text, { delimiter, trim: true, relax_column_count: true, relax_quotes: true });
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}
