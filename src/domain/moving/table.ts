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

/** Writes a table for Excel in Russian: with its mark of UTF-8, semicolons, and no cell that it would reckon. */
export function writeCsv(rows: Rows): string {
  const cell = (text: string) => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
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
function cellsIn(text: string, separator: string): string[][] | undefined {
  const rows: string[][] = [[]];
  const end = (cell: string) => rows.at(-1)?.push(cell.trim());
  for (let at = 0; at <= text.length; ) {
    let cell = '';
    if (text[at] === '"') {
      const close = closingQuote(text, at + 1);
      if (close === undefined) return undefined;
      cell = text.slice(at + 1, close).replaceAll('""', '"');
      at = close + 1;
    }
    const start = at;
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at += 1;
    end(cell + text.slice(start, at));
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    if (text[at] === '\n' || text[at] === '\r') rows.push([]);
    at += 1;
  }
  return rows;
}

function closingQuote(text: string, from: number): number | undefined {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) if (text[at + 1] !== '"') return at;
  return undefined;
}
