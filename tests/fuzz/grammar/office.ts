import fc from 'fast-check';
import { rels } from '../../lib/upload-files.ts';
import { mark, repeated } from './judged.ts';
import { action, field, formula } from './office-words.ts';
import { writeZip, type ZipEnd, type ZipPiece } from './zip.ts';
import { lies } from './zip-lies.ts';

type Kind = 'docx' | 'xlsx' | 'pptx';

/** What may stand in the parts of each kind. */
const inside = { docx: field, xlsx: fc.oneof(formula, action), pptx: action } as const;
const root = fc.constantFrom('worksheet', 'workbook', 'sld', 'document', 'chartsheet');
const relation = fc
  .tuple(
    fc
      .constantFrom(
        'image',
        'hyperlink',
        'attachedTemplate',
        'oleObject',
        'aFChunk',
        'frame',
        'subDocument',
        'connections',
        'externalLinkPath',
        'vbaProject',
        'control',
        'webextension',
        'customXml',
        'mailMergeSource',
      )
      .chain((type) => fc.constantFrom(type, type.toLowerCase())),
    fc.constantFrom(
      `http://${mark}/`,
      `\\\\${mark}\\a`,
      `//${mark}/a`,
      `file://${mark}/a`,
      `javascript:${mark}`,
      `\thttps://${mark}`,
      'media/image1.png',
      'https://a.ru/',
      '#a',
    ),
    fc.boolean(),
  )
  .filter(([type, target]) => !(type === 'hyperlink' && /^\s*https?:/.test(target)))
  .map((row) => rels(row));

const partName = fc.constantFrom(
  'word/header1.xml',
  'word/glossary/document.xml',
  'word/a/b.XML',
  'WORD/footnotes.xml',
  'xl/worksheets/sheet1.xml',
  'xl/comments1.xml',
  'xl/drawings/drawing1.xml',
  'ppt/slides/slide1.xml',
  'xl/externalLinks/externalLink1.xml',
);
const partOf = (kind: Kind): fc.Arbitrary<ZipPiece> =>
  fc.oneof(
    fc.tuple(partName, repeated(inside[kind]), root).map(([name, { piece, times }, tag]) => ({
      name,
      data: `<w:${tag} xmlns:w="urn:w">${piece.repeat(times)}</w:${tag}>`,
    })),
    fc
      .tuple(
        fc.constantFrom(
          'word/_rels/document.xml.rels',
          '_rels/.rels',
          'xl/_rels/workbook.xml.rels',
          'ppt/_rels/a.XML.rels',
        ),
        relation,
      )
      .map(([name, data]) => ({ name, data })),
    fc
      .constantFrom(
        'word/vbaProject.bin',
        'xl/macrosheets/sheet1.xml',
        'word/activeX/a.xml',
        'word/embeddings/a.bin',
        'xl/vbaData.xml',
      )
      .map((name) => ({ name, data: mark })),
    fc
      .constantFrom('docProps/thumbnail.jpeg', 'customXml/item1.xml', 'con', 'a\0b', 'media/.', 'word/')
      .map((name) => ({ name, data: '<a/>' })),
  );
const end: fc.Arbitrary<ZipEnd> = fc.oneof(
  { weight: 15, arbitrary: fc.constant({}) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ZipEnd[]>(
      { count: 0 },
      { count: 65_535 },
      { comment: 'PK\x05\x06 a' },
      { before: 'PK\x03\x04' },
      { isZip64: true },
      { before: 'MZ' },
    ),
  },
);

/** A whole Office file of one kind: its main part, then parts of every kind, twice by chance. */
export const officeFiles = (kind: Kind): fc.Arbitrary<Uint8Array> =>
  fc
    .record({
      parts: fc.array(fc.record({ piece: partOf(kind), lies, isStored: fc.boolean() }), { maxLength: 3 }),
      end,
    })
    .map(({ parts, end: last }) => {
      const first = Object.entries(partsOf(kind)).map(([name, data]) => ({ name, data }));
      return writeZip(
        [
          ...first,
          ...parts.map(({ piece, lies: said, isStored }) => ({ ...piece, isStored, ...(said && { lies: said }) })),
        ],
        last,
      );
    });

const types = 'application/vnd.openxmlformats-officedocument';
const mainParts = {
  docx: ['word/document.xml', 'wordprocessingml.document'],
  xlsx: ['xl/workbook.xml', 'spreadsheetml.sheet'],
  pptx: ['ppt/presentation.xml', 'presentationml.presentation'],
} as const;
function partsOf(kind: Kind): Record<string, string> {
  const [name, type] = mainParts[kind];
  return {
    '[Content_Types].xml': `<Types xmlns="a"><Override PartName="/${name}" ContentType="${types}.${type}.main+xml"/></Types>`,
    [name]: '<a/>',
  };
}
