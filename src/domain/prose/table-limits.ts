import type { Excess } from './types.ts';

const maxTagDepth = 50;
/** The largest table of the site has 220 cells. Short rows are filled up to the longest, so rows × columns count. */
const maxCells = 10_000;

const voidTags = new Set('br hr img wbr col area input link meta source track embed param base'.split(' '));
/** A tag that another of its family closes, as far as the nearest holder. */
const families: Readonly<Record<string, readonly string[]>> = {
  p: ['p'],
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tr: ['tr', 'td', 'th'],
};
const holders = new Set(['ul', 'ol', 'dl', 'table', 'div', 'blockquote']);

const deepTags: Omit<Excess, 'index'> = {
  code: 'too-deep',
  message: `теги HTML не закрыты или вложены друг в друга глубже ${maxTagDepth}`,
  cure: 'Закройте или уберите лишние',
};
const manyCells: Omit<Excess, 'index'> = {
  code: 'too-much',
  message: `в таблицах больше ${maxCells} клеток, считая пустые`,
  cure: 'Разделите таблицу на несколько или приложите её файлом',
};

/** Whether HTML is nested too deep, or its tables have too many cells; a number of the limits counted its tags. */
export function excessOfTags(source: string): Excess | undefined {
  const open: string[] = [];
  let rows = 0;
  let inRow = 0;
  let longest = 0;
  for (const { 1: slash, 2: written = '', 3: rest = '', index } of source.matchAll(
    /<(\/?)([a-zA-Z][\w:-]*)([^<>]*)/g,
  )) {
    const name = written.toLowerCase();
    if (slash) {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
      continue;
    }
    if (name === 'tr') [rows, inRow] = [rows + 1, 0];
    if (name === 'td' || name === 'th') {
      inRow += spanOf(rest, 'col');
      rows += spanOf(rest, 'row') - 1;
      longest = Math.max(longest, inRow);
      if ((rows + 1) * longest > maxCells) return { ...manyCells, index };
    }
    if (voidTags.has(name) || rest.endsWith('/')) continue;
    closeFamily(open, families[name]);
    if (open.push(name) > maxTagDepth) return { ...deepTags, index };
  }
  return rows * longest > maxCells ? { ...manyCells, index: source.search(/<table\b/i) } : undefined;
}

/** Takes out what a browser closes by itself: `<li>` closes the `<li>` before it. */
function closeFamily(open: string[], family: readonly string[] | undefined): void {
  if (!family) return;
  for (let i = open.length - 1; i >= 0; i -= 1) {
    const name = open[i] ?? '';
    if (holders.has(name)) return;
    if (family.includes(name)) open.length = i;
  }
}

function spanOf(attributes: string, side: 'col' | 'row'): number {
  const found = (side === 'col' ? /\bcolspan\s*=\D{0,2}(\d+)/i : /\browspan\s*=\D{0,2}(\d+)/i).exec(attributes);
  return Math.max(1, Number(found?.[1] ?? 1));
}

/** Whether the tables of Markdown have too many cells. */
export function excessOfTables(source: string): Excess | undefined {
  let before = 0;
  let [rows, columns] = [0, 0];
  let start = 0;
  for (const line of source.split('\n')) {
    if (/^[\s>]*$/.test(line)) {
      before += rows * columns;
      [rows, columns] = [0, 0];
    } else if (rows > 0 || (/^[|:\-\s>]+$/.test(line) && /-/.test(line) && /[|:]/.test(line))) {
      [rows, columns] = [rows + 1, Math.max(columns, line.split('|').length)];
    }
    if (before + rows * columns > maxCells) return { ...manyCells, index: start };
    start += line.length + 1;
  }
  return undefined;
}
