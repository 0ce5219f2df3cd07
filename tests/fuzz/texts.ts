import fc from 'fast-check';
import { hostile } from './hostile.ts';

/** Russian words that no rule of typography touches. */
export const words = ['слово', 'пенал', 'ученик', 'задача', 'тетрадь', 'книга', 'ответ'];
const word = fc.constantFrom(...words);

/** Any text at all: pieces that break parsers among words and signs of every script. */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...hostile) },
      { weight: 2, arbitrary: word },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

/** Text of one line that Markdown does not touch, however odd it looks. */
export const plainText = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: word },
      fc.constantFrom(
        '<5',
        '{имя}',
        '<-',
        '10:30',
        '5 * 3 * 2',
        '}',
        '{',
        '{{',
        'a < b',
        '>',
        '=>',
        '3>2',
        '«да»',
        '№ 7',
        'import',
        'export',
        '100 %',
        'а/б',
        '@',
        '$x$',
        "д'Артаньян",
        '+',
        '=',
        '"',
        ';',
        'x = {y: 1}',
        '</',
        '< b>',
        '<1a>',
        '<имя>',
        '{...props}',
        'process.env.HOME',
        '(c)',
        '#5',
        '1)',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((pieces) => `Итак, ${pieces.join(' ')}`);

// Signs that hide words from every reader of Markdown: link targets, titles, attributes, notes, code fences,
// cells beyond the last column.
const hiding = /[[\]()"'`~^<|]|^[:=]$/;
const tag = /^<[^<]*>$/;

/** Pieces of Markdown and HTML among words, without what hides words by its nature. */
export const visibleText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostile.filter((piece) => !hiding.test(piece) || tag.test(piece))),
      word.map((one) => ` ${one} `),
    ),
    {
      maxLength: 30,
    },
  )
  .map((pieces) => pieces.join(''));
