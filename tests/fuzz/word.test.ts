import fc from 'fast-check';
import { expect, it } from 'vitest';
import { convertHtml } from '../../src/domain/word/html/convert-html.ts';
import { documentOf, field, p, r, run } from '../lib/word/xml.ts';
import { draftOf } from '../lib/word-import.ts';
import { runs, seed } from './settings.ts';

// A document takes a hundred times as long as a text.
const options = { numRuns: Math.ceil(runs / 25), seed };
/** Words that no other word holds: «сова12я». */
const word = fc.nat(9999).map((n) => `сова${n}я`);
const words = (xml: string): string[] => xml.match(/сова\d+я/g) ?? [];
const one = (...texts: string[]) => fc.constantFrom(...texts);

const mark = one(
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:b/><w:i/>',
  '<w:strike/>',
  '<w:vertAlign w:val="superscript"/>',
  '<w:u w:val="single"/>',
);
const sign = one('', '', ' ', ',', '!', '»', '(', '  ', '*', '_', '[', '<', '|', '`');
const piece = fc.tuple(sign, word, sign, mark).map(([before, text, after, style]) => r(before + text + after, style));
const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;

/** Elements that stand around runs, known to Mammoth and not. */
const around: readonly ((inside: string) => string)[] = [
  (it) => it,
  (it) => `<w:smartTag>${it}</w:smartTag>`,
  (it) => `<w:ins w:id="1" w:author="А">${it}</w:ins>`,
  (it) => `<w:sdt><w:sdtPr/><w:sdtContent>${it}</w:sdtContent></w:sdt>`,
  (it) => `<w:fldSimple w:instr=" REF a ">${it}</w:fldSimple>`,
  (it) => `<w:hyperlink w:anchor="нет">${it}</w:hyperlink>`,
  (it) => `<w:unheardOf><w:inside>${it}</w:inside></w:unheardOf>`,
  (it) => field(' HYPERLINK "https://example.org/" \\o "подсказка" ', it),
  (it) => `${it}${run('<w:tab/>')}${run('<w:br/>')}`,
  (it) => run(`<w:pict><v:oval><v:textbox>${box(p(it))}</v:textbox></v:oval></w:pict>`),
  (it) =>
    run(
      `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(p(it))}</wps:txbx></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>`,
    ),
];
const line = fc
  .array(fc.tuple(piece, fc.constantFrom(...around)), { minLength: 1, maxLength: 5 })
  .map((all) => all.map(([inside, wrap]) => wrap(inside)).join(''));
const shape = one(
  '',
  '',
  '<w:pStyle w:val="1"/>',
  '<w:pStyle w:val="my"/>',
  '<w:outlineLvl w:val="1"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="2"/></w:numPr>',
  '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>',
  '<w:framePr w:dropCap="drop"/>',
  '<w:pStyle w:val="secret"/>',
);
const paragraph = fc.tuple(line, shape).map(([inside, properties]) => p(inside, properties));
const { block } = fc.letrec<{ block: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 3 },
    paragraph,
    paragraph,
    fc
      .array(tie('block'), { minLength: 1, maxLength: 3 })
      .map((cells) => `<w:tbl><w:tr>${cells.map((it) => `<w:tc>${it}<w:p/></w:tc>`).join('')}</w:tr></w:tbl>`),
    tie('block').map((it) => `<w:sdt><w:sdtContent>${it}</w:sdtContent></w:sdt>`),
    tie('block').map((it) => `<w:unheardOf>${it}</w:unheardOf>`),
  ),
}));
const document = fc.array(block, { minLength: 1, maxLength: 6 }).map((all) => all.join(''));

it('no word of a document is lost: it is in the draft, or the report has it', async () => {
  await fc.assert(
    fc.asyncProperty(document, async (body) => {
      const draft = await draftOf(documentOf(body));
      const seen = new Set(words([draft.text, ...draft.losses].join(' ')));
      expect(words(body).filter((it) => !seen.has(it))).toEqual([]);
      expect(draft.text).not.toMatch(/&#x[\da-f]+;/i);
    }),
    options,
  );
});

const tags = [
  'p',
  'div',
  'b',
  'i',
  'u',
  'a href="x"',
  'h2',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'blockquote',
  'span',
  'br',
  'sup',
  'details',
  'figure',
  'dl',
  'dt',
  'dd',
  'o:p',
  'label',
  's',
];
const html = fc
  .array(
    fc.oneof(
      word,
      // In HTML the sign begins a tag or a comment.
      sign.map((it) => it.replace('<', '&lt;')),
      fc.constantFrom(...tags).map((it) => `<${it}>`),
      fc.constantFrom(...tags).map((it) => `</${it.split(' ')[0]}>`),
    ),
    { maxLength: 60 },
  )
  .map((all) => all.join(''));

it('no word of any HTML is lost', () => {
  fc.assert(
    fc.property(html, (source) => {
      const { markdown, losses } = convertHtml(source);
      const seen = new Set(words([markdown, ...losses].join(' ')));
      expect(words(source).filter((it) => !seen.has(it))).toEqual([]);
      expect(markdown).not.toMatch(/&#x[\da-f]+;/i);
    }),
    { ...options, numRuns: runs },
  );
});
