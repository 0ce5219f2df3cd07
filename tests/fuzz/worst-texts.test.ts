import { expect, it } from 'vitest';
import { parseMarkdown as parseInBrowser } from '../../admin/parse-markdown.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { textFindings } from '../../src/domain/content-checks/text-findings.ts';
import { canonicalText } from '../../src/domain/editor/files/codec.ts';
import { entryIndexOf } from '../../src/domain/editor/files/entry-index.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { excessOf } from '../../src/domain/prose/limits.ts';
import { newPage, renderProse } from '../../src/domain/prose/prose.ts';
import { host } from '../../src/domain/prose/test-samples.ts';
import { plainOf } from '../../src/domain/text/plain.ts';
import { readabilityOf } from '../../src/domain/text/readability.ts';
import { slugOf } from '../../src/domain/text/slug.ts';
import { material, topic } from '../lib/gate-pass.ts';
import { timeOf } from '../lib/processor-time.ts';
import { hostile } from './hostile.ts';
import { runs } from './settings.ts';

/** `npm run fuzz` tries texts as long as an entry may be. */
const isThorough = runs > 2_500;
const size = isThorough ? 250_000 : 20_000;

const pieces = [
  ...hostile.filter((piece) => !/[\p{Cc}\p{Cs}]/u.test(piece.replaceAll('\n', ''))),
  ...['a', '1', 'т', 'А', '___', 'т<br>', 'т ‹и', 'т\\\n', '<a><b><i><u><s>', '&amp;', 'а\n===\n', '## а\n', 'а-'],
  ...['[a](b)', '[a]', '[a]: b\n', '[^1]\n\n[^1]: т\n\n', '|a|b|\n', '**a', 'a**b', '<x ', '<Callout a="b" ', '- - '],
  ...[
    'a@mail.ru ',
    '+7 900 000-00-00 ',
    'паспорт ',
    'Иванов Иван, ученик 1 класса ',
    'А. ',
    '№ 5 ',
    '«а ',
    '. ',
    'прием ',
  ],
  ...[
    'media/a.',
    'т. д. ',
    '1-2 минут ',
    ' — ',
    '1 000 ',
    '[[',
    '](',
    '{{',
    '`a',
    '<!--',
    '> > ',
    '\n- ',
    '<div>',
    '<ul><li>',
  ],
];

/** Texts that repeat a part of themselves in other ways than one piece after another. */
const grown: Readonly<Record<string, (length: number) => string>> = {
  'a table wide and long': (n) => `${'|a'.repeat(n / 8)}|\n${'|-'.repeat(n / 8)}|\n${'|a\n'.repeat(n / 8)}`,
  'many links to one long address': (n) => `[a]: https://e.ru/${'a'.repeat(n / 2)}\n\n${'[a] '.repeat(n / 8)}`,
  'many references to one note': (n) => `${'[^1] '.repeat(n / 6)}\n\n[^1]: т`,
  'brackets in brackets': (n) => `${'['.repeat(n / 2)}a${']'.repeat(n / 2)}`,
  'stress in stress': (n) => `${'**a '.repeat(n / 8)}${' a**'.repeat(n / 8)}`,
  'tags in tags': (n) => `т ${'<sub>'.repeat(n / 11)}а${'</sub>'.repeat(n / 11)}`,
  'blocks in blocks': (n) => `${'<Sheet title="а">\n\n'.repeat(n / 25)}т\n\n${'</Sheet>\n\n'.repeat(n / 25)}`,
  'blocks in lines': (n) => 'абзац\n<Steps>\nещё\n</Steps>\n'.repeat(n / 35),
  attributes: (n) => `<b${Array.from({ length: n / 9 }, (_, i) => ` a${i}=1`).join('')}>`,
  'a cell over many': (n) => '<table><tr><td colspan=1000 rowspan=60000>a</td></tr>'.repeat(n / 55),
  backticks: (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => '`'.repeat(i + 1)).join(' '),
  'a list by steps': (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'  '.repeat(i)}- a\n`).join(''),
};

/** The same for the fields above the text. */
const fields: Readonly<Record<string, (length: number) => string>> = {
  'unknown fields': (n) => Array.from({ length: n / 9 }, (_, i) => `k${i}: 1\n`).join(''),
  'a long list': (n) => `aliases: [${'а,'.repeat(n / 3)}]\n`,
  'lists in lists': (n) => `x: ${'['.repeat(n / 2)}${']'.repeat(n / 2)}\n`,
  'groups in groups': (n) => `x: ${'{a: '.repeat(n / 5)}${'}'.repeat(n / 5)}\n`,
  spaces: (n) => `aliases: ["а${' '.repeat(n)}а"]\n`,
  'references to nothing': (n) => `techniques: [${'a,'.repeat(n / 2)}]\n`,
};

/** Everything that the check, a build and the editor do with one entry. */
function handle(file: string): void {
  const bytes = new TextEncoder().encode(file);
  const files = [
    { path: 'topics/tema.mdx', bytes: new TextEncoder().encode(topic()) },
    { path: 'materials/zapis.mdx', bytes },
  ];
  const result = gate(files, { parse: parseMarkdown, now: new Date('2026-11-22T12:00:00Z'), media: new Map() });
  const entries = [...result.known.values()].flatMap((group) => [...group.values()]);
  textFindings(entries, { parse: parseMarkdown, speller: { correct: () => true }, misspelt: [] });
  entryIndexOf(result, { isPublic: false });
  for (const { body } of entries) {
    for (const parse of [parseMarkdown, parseInBrowser]) renderProse(body, { parse, host, page: newPage() });
    readabilityOf([body]);
    slugOf(plainOf(body));
  }
  canonicalText('materials', file, parseMarkdown);
}

/** The file made as long as possible, and as long as the limits let in. */
function sizesOf(make: (length: number) => string): string[] {
  let length = size;
  while (length > 100 && excessOf(make(length))) length *= 0.8;
  return length === size ? [make(size)] : [make(size), make(length)];
}

const rows: [string, (length: number) => string][] = [
  ...[...new Set(pieces)].map((piece): [string, (n: number) => string] => [
    JSON.stringify(piece),
    (n) => material('', piece.repeat(n / new TextEncoder().encode(piece).length)),
  ]),
  ...Object.entries(grown).map(([name, make]): [string, (n: number) => string] => [name, (n) => material('', make(n))]),
  ...Object.entries(fields).map(([name, make]): [string, (n: number) => string] => [name, (n) => material(make(n))]),
];

// All of them at any length take longer than other tests together.
it.each(rows.filter((_, i) => isThorough || i % 8 === 0))('%s again and again is read in its time', (_, make) => {
  for (const file of sizesOf(make)) {
    expect(timeOf(() => handle(file))).toBeLessThan(2_000);
  }
});
