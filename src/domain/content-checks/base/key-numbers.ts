import type { Part } from './parts.ts';

/** A key of a sheet: «Ключ», «Ключ для тьютора», «Ключ и что означает ошибка». */
const isKey = ({ title }: Part): boolean => /^ключ(?![а-яё])/i.test(title);

/** Numbers that a key gives and nothing else in the text bears; empty when there is no key or nothing is numbered. */
export function numbersWithoutSheet(parts: readonly Part[]): number[] {
  const given = new Set(parts.filter(isKey).flatMap(numbersIn));
  const asked = new Set(parts.filter((part) => !isKey(part)).flatMap(numbersIn));
  if (asked.size === 0) return [];
  return [...given].filter((number) => !asked.has(number)).sort((a, b) => a - b);
}

/** The numbers of the items of a part: of a list, at the start of a line or in the first column of a table. */
function numbersIn({ title, lines }: Part): number[] {
  const ofLines = lines.flatMap(({ kind, text, number, cells }) => {
    if (number !== undefined) return [number];
    if (kind === 'header') return cells.flatMap((cell) => (/^\d{1,2}$/.test(cell) ? [Number(cell)] : []));
    return rangeIn(kind === 'row' ? (cells[0] ?? '') : text, kind === 'row');
  });
  return [...rangeIn(title.replace(/^\D+(?=\d)/, ''), false), ...ofLines];
}

const inCell = /^(\d{1,2})(?:[–-](\d{1,2}))?[.)]?(?:$|\s)/;
const atStart = /^(?:[А-ЯЁ][а-яё]+ )?(\d{1,2})(?:[–-](\d{1,2}))?(?:[.)]|$)/;

/** «3», «3.», «Билет 3. Текст», «2–4»: the numbers at the start of a text; in a cell more may follow. */
function rangeIn(text: string, isCell: boolean): number[] {
  const range = (isCell ? inCell : atStart).exec(text);
  if (!range) return [];
  const [, first, last = first] = range;
  return Array.from({ length: Math.max(0, Number(last) - Number(first) + 1) }, (_, i) => Number(first) + i);
}
