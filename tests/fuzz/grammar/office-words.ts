import fc from 'fast-check';
import { anyCase, mark } from './judged.ts';

const acting = [
  'DDE',
  'DDEAUTO',
  'INCLUDETEXT',
  'INCLUDEPICTURE',
  'INCLUDE',
  'IMPORT',
  'LINK',
  'DATABASE',
  'MACROBUTTON',
  'AUTOTEXT',
  'AUTOTEXTLIST',
  'RD',
  'SUBSCRIBER',
  'HYPERLINK javascript:',
];
/** Codes of fields: such as act, with the mark behind them, and quiet ones. */
const code = fc.oneof(
  fc
    .tuple(fc.constantFrom(...acting).chain(anyCase), fc.constantFrom(' ', '  ', '\t', '\n', ' "'))
    .map(([name, space]) => `${name}${name.endsWith(':') ? '' : space}${mark}`),
  fc.constantFrom('PAGE', ' REF a ', 'SEQ Рисунок', 'HYPERLINK "https://a.ru"', 'TOC \\o', '= 1 + 2'),
);
/** A text cut into pieces, each written in another way. */
const spelt = (text: string): fc.Arbitrary<string[]> =>
  fc.array(fc.nat(text.length), { maxLength: 3 }).chain((cuts) => {
    const places = [0, ...cuts.sort((a, b) => a - b), text.length];
    const pieces = places.slice(1).map((to, i) => text.slice(places[i], to));
    return fc.tuple(...pieces.map((piece) => fc.constantFrom(escaped, numbered, cdata).map((write) => write(piece))));
  });
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
const numbered = (text: string) => [...text].map((letter) => `&#x${letter.codePointAt(0)?.toString(16)};`).join('');
const cdata = (text: string) => (text === '' ? '' : `<![CDATA[${text}]]>`);
const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;

/** A field in pieces, open or closed. */
export const field: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(
      code.chain(spelt),
      fc.constantFrom('', sign('begin')),
      fc.constantFrom('', sign('separate'), sign('end')),
      fc.constantFrom('instrText', 'delInstrText'),
    )
    .map(
      ([pieces, begin, end, tag]) =>
        `${begin}${pieces.map((piece) => `<w:r><w:${tag}>${piece}</w:${tag}></w:r>`).join('<!-- a -->')}${end}`,
    ),
  code.map((text) => `<w:fldSimple w:instr="${escaped(text)}"/>`),
  fc.constant('<w:p>Слова</w:p>'),
);
/** Actions of slides, which lead inside or outside. */
export const action = fc.oneof(
  fc.constantFrom('<v>1</v>', '<a action="ppaction://hlinksldjump"/>'),
  fc
    .constantFrom('program', 'macro', 'ole', 'hlinkfile', 'hlinkpres')
    .map((name) => `<a action="ppaction://${name}?${mark}"/>`),
);
/** Formulas, in the ways a program writes them and in others. */
export const formula = fc.oneof(
  fc
    .tuple(
      fc
        .constantFrom('WEBSERVICE', 'RTD', 'DDE', 'CALL', 'EXEC', 'IMAGE', '_xlfn.WEBSERVICE', 'IMPORTXML')
        .chain(anyCase),
      fc.constantFrom('', ' ', '\n'),
    )
    .chain(([name, space]) => spelt(`${name}${space}("${mark}")`))
    .map((pieces) => `<f>${pieces.join('')}</f>`),
  fc.constantFrom('<f>SUM(A1:A9)</f>', `<ddeLink ddeService="${mark}"/>`),
);
