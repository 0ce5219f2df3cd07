import fc from 'fast-check';

/** Pieces that break parsers: Markdown, HTML, MDX, YAML, addresses, and signs that can't be seen. */
const hostile = [
  ...'<>{}[]()*_~`#|!\\&;:=+-.\'"/^$@%\n \t',
  ...[
    '\n\n',
    '\n- ',
    '\n> ',
    '\n1. ',
    '    ',
    '```',
    '~~~',
    '---',
    '===',
    '| а | б |\n| - | - |\n',
    '[^1]',
    '**',
    '~~',
    '![',
    '](',
  ],
  ...[
    '<b>',
    '</b>',
    '<B>',
    '<br>',
    '<br/>',
    '<p>',
    '</p>',
    '<table><tr><td>',
    '</td></tr></table>',
    '<u>',
    '</u>',
    '<sub>',
    '<ul><li>',
  ],
  ...[
    '<script>',
    '</script>',
    '<style>',
    '</style>',
    '<iframe src="//e.ru">',
    '<svg onload=a()>',
    '<img src=x onerror=a()>',
    '<a href="javascript:a()">',
    '</a>',
  ],
  ...[
    '<form>',
    '<math>',
    '<template>',
    '<object data=x>',
    '<!-- ',
    ' -->',
    '<![CDATA[',
    ']]>',
    '<?php',
    '?>',
    '<!DOCTYPE html>',
    '<b onclick="a()">',
  ],
  ...[
    '<Callout kind="try">',
    '</Callout>',
    '<Steps>',
    '</Steps>',
    '<Technique id="x" />',
    '<Picture src="media/a.svg" alt="б" />',
    '<Sheet title="в">',
    '</Sheet>',
  ],
  ...[
    '<Karusel />',
    '<Steps {...props}>',
    '<Callout kind={x}>',
    '{process.env.HOME}',
    'import a from "b"',
    'export const a = 1',
    '{/* */}',
  ],
  ...[
    'javascript:',
    'data:text/html,',
    'vbscript:',
    'https://e.ru/',
    '//e.ru',
    '/\\e.ru',
    'mailto:a@b.ru',
    '<a@b.ru>',
    'www.e.ru',
    '/slovar/',
    '/materialy/x/',
  ],
  ...[
    '&lt;',
    '&#60;',
    '&#x3c;',
    '&nbsp;',
    '&',
    '&amp;lt;',
    '&NewLine;',
    '&Tab;',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\u0000',
    '\u0007',
    '\uD800',
    '😀',
  ],
  ...['<5', '10:30', '5 * 3 * 2', '<-', '->', '№', '«', '»', '—', '…', 'ё', 'й'],
];

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
export const calmText = fc
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
