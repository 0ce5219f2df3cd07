import { zip } from '../upload-files.ts';
import { numbering, styles } from './styles.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const ooxmlTypes = 'application/vnd.openxmlformats-officedocument';
const names = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  `xmlns:m="${office}/math"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
].join(' ');

/** A paragraph; `inside` is XML of runs or a plain text. */
export const p = (inside: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inside.startsWith('<') ? inside : r(inside)}</w:p>`;
/** A run with a text. */
export const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</w:t></w:r>`;
/** A run with any XML. */
export const run = (xml: string): string => `<w:r>${xml}</w:r>`;
/** A paragraph of a style. */
export const styled = (style: string, inside: string): string => p(inside, `<w:pStyle w:val="${style}"/>`);
/** A paragraph of a list. */
export const item = (list: number, inside: string, level = 0): string =>
  p(inside, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
/** A field in parts. */
export const field = (code: string, result: string): string =>
  `${sign('begin')}<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>${sign('separate')}${result}${sign('end')}`;
export const sign = (type: string, inside = ''): string =>
  `<w:r><w:fldChar w:fldCharType="${type}">${inside}</w:fldChar></w:r>`;
/** A table; a cell is XML of paragraphs or a text. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.map((cells) => `<w:tr>${cells.map((inside) => (inside.startsWith('<w:tc>') ? inside : cell(inside))).join('')}</w:tr>`).join('')}</w:tbl>`;
export const cell = (inside: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inside.startsWith('<') ? inside : p(inside)}</w:tc>`;

export interface DocumentParts {
  /** XML of the notes with ids from 2. */
  readonly footnotes?: readonly string[];
  readonly endnotes?: readonly string[];
  /** Relationships of the text: id, type, target; an address outside has a scheme. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string])[];
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** A .docx as Word writes it, of the XML of its body. */
export function documentOf(
  body: string,
  { footnotes, endnotes, relations = [], parts = {} }: DocumentParts = {},
): Uint8Array {
  const part = (root: string, inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${names}>${inside}</w:${root}>`;
  const notes = (name: string, texts: readonly string[] | undefined) =>
    texts && {
      [`word/${name}s.xml`]: part(
        `${name}s`,
        texts.map((text, i) => `<w:${name} w:id="${i + 2}">${text}</w:${name}>`).join(''),
      ),
    };
  const all: [string, string, string][] = [
    ...['styles', 'numbering', ...(footnotes ? ['footnotes'] : []), ...(endnotes ? ['endnotes'] : [])].map(
      (name): [string, string, string] => [`r-${name}`, name, `${name}.xml`],
    ),
    ...relations.map(([...it]): [string, string, string] => it),
  ];
  const types = all
    .filter(([id]) => id.startsWith('r-'))
    .map(
      ([, name]) => `<Override PartName="/word/${name}.xml" ContentType="${ooxmlTypes}.wordprocessingml.${name}+xml"/>`,
    );
  return zip({
    '[Content_Types].xml': `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="htm" ContentType="text/html"/><Override PartName="/word/document.xml" ContentType="${ooxmlTypes}.wordprocessingml.document.main+xml"/>${types.join('')}</Types>`,
    '_rels/.rels': relationships([['r1', 'officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relationships(all),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', numbering),
    ...notes('footnote', footnotes),
    ...notes('endnote', endnotes),
    ...parts,
  });
}

function relationships(all: readonly (readonly [string, string, string])[]): string {
  const lines = all.map(([id, type, target]) => {
    const mode = type === 'hyperlink' || /^\w+:/.test(target) ? ' TargetMode="External"' : '';
    return `<Relationship Id="${id}" Type="${office}/relationships/${type}" Target="${target}"${mode}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}
