import { expect, it } from 'vitest';
import { csvText } from '../text/csv.ts';
import { readCsv } from './table.ts';

const read = (text: string) => readCsv(new TextEncoder().encode(text));

it.each<[string, string, string[][]]>([
  [
    'semicolons of a Russian Excel',
    'а;б\r\n1;2,5\r\n',
    [
      ['а', 'б'],
      ['1', '2,5'],
    ],
  ],
  [
    'commas',
    'а,б\n1,"2,5"',
    [
      ['а', 'б'],
      ['1', '2,5'],
    ],
  ],
  [
    'tabulations',
    'а\tб\n1\t2',
    [
      ['а', 'б'],
      ['1', '2'],
    ],
  ],
  [
    'a mark of UTF-8',
    '\uFEFFа;б\n1;2',
    [
      ['а', 'б'],
      ['1', '2'],
    ],
  ],
  [
    'quotes within quotes',
    'а;б\n"СШ ""Радуга""";2',
    [
      ['а', 'б'],
      ['СШ "Радуга"', '2'],
    ],
  ],
  [
    'a line break in a cell',
    'а;б\n"1\n2";3',
    [
      ['а', 'б'],
      ['1\n2', '3'],
    ],
  ],
  [
    'a separator in quoted heads',
    '"а, б, в";г\n1;2',
    [
      ['а, б, в', 'г'],
      ['1', '2'],
    ],
  ],
  [
    'a quote within a cell',
    'а;б\nшкола "Радуга";2',
    [
      ['а', 'б'],
      ['школа "Радуга"', '2'],
    ],
  ],
  [
    'line ends of an old Mac',
    'а;б\r1;2',
    [
      ['а', 'б'],
      ['1', '2'],
    ],
  ],
  ['an empty line keeps the numbers of rows', 'а;б\n\n1;2', [['а', 'б'], [''], ['1', '2']]],
])('reads %s', (_, text, rows) => expect(read(text)).toEqual(rows));

it.each<[string, Uint8Array, RegExp]>([
  ['CP1251', Uint8Array.from([0xd4, 0xc8, 0xce, 0x3b, 0xf0]), /UTF-8.*CP1251.*«CSV UTF-8/],
  ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x24, 0x04]), /UTF-8/],
  ['zeroes', new Uint8Array(16), /UTF-8/],
  ['an open quote', new TextEncoder().encode('а;"б\n1;2'), /кавычка/],
  ['nothing', new Uint8Array(), /пустая/],
  ['semicolons alone', new TextEncoder().encode(';;;\n;;'), /пустая/],
  ['a huge file', new Uint8Array(4 * 1024 * 1024 + 1).fill(97), /4 МБ/],
  ['many rows', new TextEncoder().encode('а;б\n'.repeat(5002)), /строк больше/],
])('refuses %s', (_, bytes, refusal) => expect(readCsv(bytes)).toEqual({ refusal: expect.stringMatching(refusal) }));

it('is read in time that grows with the text', () => {
  const quotes = '"'.repeat(1_000_000);
  expect(read(`а;б\n${quotes}`)).toBeDefined();
  expect(read(`${'"a;'.repeat(300_000)}`)).toBeDefined();
});

it('writes what it reads, and nothing that a table would reckon', () => {
  expect(csvText([['a"b', '=1+1', 'в;г']])).toBe('\uFEFF"a""b";"\'=1+1";"в;г"\r\n');
  expect(
    read(
      csvText([
        ['a"b', 'строка\nдве'],
        ['1', '2'],
      ]),
    ),
  ).toEqual([
    ['a"b', 'строка\nдве'],
    ['1', '2'],
  ]);
});
