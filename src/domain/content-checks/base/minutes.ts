import type { Part } from './parts.ts';

/** Minutes or a count that a text gives twice and differently. */
export interface Disagreement {
  readonly said: number;
  readonly counted: number;
  /** The words that say it. */
  readonly at: string;
}

/** Tables of minutes whose sum is not what the heading over them says. */
export function wrongSums(parts: readonly Part[]): Disagreement[] {
  return parts.flatMap(({ title, lines }) => {
    const said = /(?<!\d)(\d{1,3})[\s\u00A0]минут/.exec(title);
    const start = lines.findIndex(({ kind }) => kind === 'header');
    const column = lines[start]?.cells.findIndex((cell) => /^минут[аы]?$/i.test(cell.trim())) ?? -1;
    if (!said || column < 0) return [];
    const end = lines.findIndex(({ kind }, i) => i > start && kind !== 'row');
    const cells = lines.slice(start + 1, end < 0 ? undefined : end).map((line) => line.cells[column]?.trim() ?? '');
    const counted = sumOf(cells);
    return counted === undefined || counted === Number(said[1]) ? [] : [{ said: Number(said[1]), counted, at: title }];
  });
}

/** The sum of «5», «15»; of «0–5», «5–20» the last end. Undefined when a cell is neither. */
function sumOf(cells: readonly string[]): number | undefined {
  if (cells.length > 0 && cells.every((cell) => /^\d+$/.test(cell)))
    return cells.reduce((sum, cell) => sum + Number(cell), 0);
  const spans = cells.map((cell) => /^(\d+)[–-](\d+)$/.exec(cell));
  const isRow = spans.every(
    (span, i) => span && (i === 0 ? Number(span[1]) <= 1 : Number(span[1]) - Number(spans[i - 1]?.[2]) <= 1),
  );
  return spans.length > 1 && isRow ? Number(spans.at(-1)?.[2]) : undefined;
}

const numerals = [
  'два',
  'три',
  'четыре',
  'пять',
  'шесть',
  'семь',
  'восемь',
  'девять',
  'десять',
  'одиннадцать',
  'двенадцать',
];

/** «Три вопроса», «пять коротких шагов»: a numeral, a word between them or none, a thing that a list numbers. */
const counted =
  /(?<![а-яё])(две|два|три|четыре|пять|шесть|семь|восемь|девять|десять|одиннадцать|двенадцать) (?:[а-яё]+ )?(?:вопрос|шаг|правил|признак|пункт|этап|рол|услови|причин|стади|способ|уровн|рычаг|дел[аь]|действи|част)/i;

/** Numbered lists that have more or fewer items than the heading or the colon before them says. */
export function wrongCounts(parts: readonly Part[]): Disagreement[] {
  return parts.flatMap(({ lines }) =>
    lines.flatMap(({ of, number }, i) => {
      const before = lines[i - 1];
      if (of === undefined || number !== 1 || !before) return [];
      if (before.kind !== 'heading' && !before.text.endsWith(':')) return [];
      const word = counted.exec(before.text)?.[1]?.toLowerCase();
      if (word === undefined) return [];
      const said = numerals.indexOf(word.replace('две', 'два')) + 2;
      return said === of ? [] : [{ said, counted: of, at: before.text }];
    }),
  );
}
