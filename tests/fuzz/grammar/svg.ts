import fc from 'fast-check';
import { anyCase, mark, repeated } from './judged.ts';

const numbered = (text: string) => [...text].map((letter) => `&#${letter.codePointAt(0)};`).join('');
/** A text as it is, or in numbers. */
const spelt = (text: string) => fc.constantFrom(text, numbered(text), text.replace(/^./, numbered));

const address = fc
  .constantFrom(
    `javascript:${mark}`,
    `//${mark}/a`,
    `https://${mark}/a.svg#b`,
    `data:text/html,${mark}`,
    ` \tjavascript:${mark}`,
    `file:///${mark}`,
  )
  .chain(spelt);
/** Styles that fetch: cut by remarks, in codes, in another case. */
const style = fc
  .tuple(
    fc.constantFrom('@import', 'url(', 'image-set(', 'src(', '-moz-binding:url(', 'image(').chain(anyCase),
    fc.constantFrom('', '/**/', ' '),
    fc.constantFrom(`//${mark}`, `"//${mark}"`, `'https://${mark}'`),
  )
  .map(([begin, gap, target]) =>
    begin.startsWith('@') ? `${begin}${gap} ${target};` : `a{fill:${begin}${gap}${target})}`,
  );
const cut = (text: string): fc.Arbitrary<string> =>
  fc
    .tuple(fc.nat(text.length), fc.constantFrom('', '<!-- a -->', '<![CDATA[]]>', ']]'))
    .map(([at, between]) =>
      between === ']]'
        ? `${text.slice(0, at)}<![CDATA[${text.slice(at)}]]>`
        : text.slice(0, at) + between + text.slice(at),
    );

const attribute = fc.oneof(
  fc
    .tuple(fc.constantFrom('href', 'xlink:href', 'src', 'xml:base', 'from', 'to'), address)
    .map(([name, value]) => `${name}="${value}"`),
  fc
    .tuple(fc.constantFrom('onload', 'onclick', 'onbegin', 'ONLOAD', 'ev:event'), fc.constant(mark))
    .map(([name, value]) => `${name}="${value}"`),
  fc
    .tuple(
      fc.constantFrom('style', 'fill', 'filter', 'mask', 'cursor'),
      fc.constantFrom(`url(//${mark})`, `u\\72l(//${mark})`, `fill:URL( '//${mark}' )`),
    )
    .map(([name, value]) => `${name}="${value}"`),
  fc.constantFrom(
    'fill="red"',
    'd="M0 0"',
    'style="fill:url(#a)"',
    'href="#a"',
    'id="a"',
    'class="b"',
    'transform="scale(2)"',
    'xmlns=""',
    'xmlns:a="b"',
  ),
);
const ends = {
  word: fc.constant('Слова &amp; слова'),
  remark: fc.constantFrom('<!-- a -->', '<![CDATA[a]]>', '<?a b?>', '&a;', '<!DOCTYPE svg>'),
};

const element = fc.letrec<{ element: string }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: ends.word },
    { weight: 1, arbitrary: ends.remark },
    { weight: 2, arbitrary: style.chain(cut).map((text) => `<style>${text}</style>`) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('script', 'SCRIPT', 'h:script', 'foreignObject', 'iframe', 'animate', 'handler')
        .map((name) => `<${name} xmlns:h="http://www.w3.org/1999/xhtml">${mark}</${name}>`),
    },
    {
      weight: 8,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            'g',
            'path',
            'use',
            'text',
            'image',
            'defs',
            'symbol',
            'a',
            'set',
            'metadata',
            'linearGradient',
          ),
          fc.array(attribute, { maxLength: 2 }),
          fc.array(tie('element'), { maxLength: 3 }),
        )
        .map(([name, attributes, inside]) => `<${name} ${attributes.join(' ')}>${inside.join('')}</${name}>`),
    },
  ),
})).element;

/** A drawing of any elements, at times thousands of them. */
export const drawings: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.constantFrom(
      '',
      '<?xml version="1.0"?>\n',
      '<?xml version="1.0" encoding="UTF-16"?>',
      '\ufeff',
      '<!DOCTYPE svg>',
      `<!DOCTYPE svg [<!ENTITY a "<script>${mark}</script>">]>`,
      `<?xml-stylesheet href="//${mark}"?>`,
    ),
    fc.array(repeated(element, 3000), { maxLength: 3 }),
  )
  .map(([begin, elements]) => {
    const inside = elements
      .map(({ piece, times }) => piece.repeat(Math.min(times, Math.ceil(400_000 / piece.length))))
      .join('');
    return new TextEncoder().encode(
      `${begin}<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">${inside}</svg>`,
    );
  });
