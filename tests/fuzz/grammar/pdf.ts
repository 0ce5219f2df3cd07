import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { joined } from '../../lib/upload-files.ts';
import { mark, repeated } from './judged.ts';

/** A name of PDF with some of its letters as codes (7.3.5). */
const named = (name: string): fc.Arbitrary<string> =>
  fc
    .array(fc.boolean(), { minLength: name.length, maxLength: name.length })
    .map(
      (coded) =>
        `/${[...name].map((letter, i) => (coded[i] ? `#${letter.charCodeAt(0).toString(16)}` : letter)).join('')}`,
    );
/** A name as programs write it, or, by chance, in codes. */
const spelt = (name: string) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(`/${name}`) }, { weight: 1, arbitrary: named(name) });
const space = fc.constantFrom(' ', '\n', '\r', '\t', '\0', '\f', ' % a >>\n', '  ');
const text = fc.constantFrom(
  `(${mark})`,
  `<${Buffer.from(mark).toString('hex')}>`,
  `(\\(a\\) ${mark})`,
  `( (${mark}) )`,
);

/** An action or an attachment: it has the mark. */
const acting = fc.oneof(
  fc.tuple(spelt('S'), space, spelt('JavaScript'), space, spelt('JS'), space, text).map((parts) => parts.join('')),
  fc
    .tuple(
      spelt('S'),
      space,
      fc
        .constantFrom('Launch', 'SubmitForm', 'ImportData', 'GoToR', 'GoToE', 'Rendition', 'Movie', 'Sound')
        .chain(spelt),
      space,
      spelt('F'),
      space,
      text,
    )
    .map((parts) => parts.join('')),
  fc.tuple(spelt('EF'), space, text).map(([key, gap, value]) => `${key}${gap}<< /F ${value} >>`),
  fc.tuple(spelt('Type'), space, spelt('EmbeddedFile'), space, text).map((parts) => parts.join('')),
  fc.tuple(spelt('XFA'), space, text).map((parts) => parts.join('')),
);
const quiet = fc.constantFrom(
  '/Type /Page',
  '/Length 5',
  '/S /URI /URI (https://a.ru)',
  '/A (JavaScript)',
  '/Kids [1 0 R]',
  '/N 3',
);
const body = fc.oneof({ weight: 1, arbitrary: acting }, { weight: 3, arbitrary: quiet });
const dictionary = fc.array(body, { minLength: 1, maxLength: 3 }).map((parts) => `<< ${parts.join(' ')} >>`);

const filters = {
  FlateDecode: (data: Uint8Array) => deflateSync(data),
  ASCIIHexDecode: (data: Uint8Array) => Buffer.from(`${Buffer.from(data).toString('hex')}>`),
  RunLengthDecode: (data: Uint8Array) =>
    Buffer.concat([...chunksOf(data).flatMap((part) => [Buffer.of(part.length - 1), part]), Buffer.of(128)]),
} as const;
const chunksOf = (data: Uint8Array): Uint8Array[] =>
  Array.from({ length: Math.ceil(data.length / 100) }, (_, i) => data.subarray(i * 100, i * 100 + 100));
const filter = fc.constantFrom(...(Object.keys(filters) as (keyof typeof filters)[]));
const chain = fc.oneof(
  { weight: 4, arbitrary: fc.constant(['FlateDecode'] as const) },
  { weight: 1, arbitrary: fc.array(filter, { maxLength: 3 }) },
);
/** What stands between the word «stream» and the data. */
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');

/** A stream that holds objects, with its keys in any spelling and order, its length true, false or elsewhere. */
const objectStream = fc
  .tuple(
    dictionary,
    chain,
    fc.tuple(spelt('Type'), spelt('ObjStm'), spelt('N'), spelt('First'), spelt('Filter')),
    fc.constantFrom('true', 'false', 'long', 'none', 'far'),
    lineEnd,
    fc.constantFrom('', '/A (endstream)', '/B (stream\n)', '/Type /XObject', '/DecodeParms << /Predictor 12 >>'),
    fc.boolean(),
  )
  .map(([object, names, [type, objStm, n, first, filterKey], length, gap, extra, isTyped]) => {
    const data = names.reduceRight<Uint8Array>((inside, name) => filters[name](inside), Buffer.from(`9 0 ${object}`));
    const told = {
      true: `/Length ${data.length}`,
      false: '/Length 3',
      long: '/Length 99999',
      none: '',
      far: '/Length 7 0 R',
    }[length];
    const filterOf = names.length === 0 ? '' : `${filterKey} [${names.map((name) => `/${name}`).join(' ')}]`;
    return joined(
      `<< ${extra} ${isTyped ? `${type} ${objStm}` : ''} ${n} 1 ${first} 4 ${filterOf} ${told} >> stream${gap}`,
      data,
      '\nendstream',
    );
  });
/** A page or a picture: programs do not look for actions in it. */
const content = fc.constant(
  joined('<< /Length 9 /Filter /FlateDecode >>\nstream\n', deflateSync(Buffer.from('0 0 m')), '\nendstream'),
);

const object = fc.oneof(
  dictionary.map((it) => joined(it)),
  objectStream,
  content,
);
/** Objects with their numbers, at times thousands of times, and an end in any form. */
export const pdfFiles: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    fc.array(fc.tuple(repeated(object, 5000), space), { maxLength: 3 }),
    fc.constantFrom('', '/Encrypt 3 0 R', `/Info << /Author (${mark}) >>`, '/Prev 0'),
    fc.constantFrom('startxref\n0\n%%EOF', 'startxref 0 %%EOF junk', 'xref\n0 1\n', ''),
  )
  .map(([objects, trailer, end]) =>
    joined(
      '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
      ...objects.flatMap(([{ piece, times }, gap], i) =>
        repeatedBytes(joined(`${i + 2} 0 obj${gap}`, piece, '\nendobj\n'), times),
      ),
      `trailer << /Root 1 0 R ${trailer} >>\n${end || 'startxref\n0\n%%EOF\n'}`,
    ),
  );
const repeatedBytes = (bytes: Uint8Array, times: number) =>
  new Uint8Array(Buffer.alloc(Math.min(bytes.length * times, 3_000_000), bytes));
