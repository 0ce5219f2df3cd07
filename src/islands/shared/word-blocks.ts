import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  type ParagraphChild,
  Tab,
  TextRun,
} from 'docx';
import type { DocumentBlock, DocumentTable } from '../../domain/learning/document/blocks.ts';
import { cellStyles } from '../../domain/paper/cell-styles.ts';
import { columnWidths } from '../../domain/paper/column-widths.ts';
import type { Place } from '../../domain/paper/context.ts';
import { blank, lineStop, placeToWrite } from '../../domain/paper/fields.ts';
import { ruled, tableFrom, unruled } from '../../domain/paper/frames.ts';
import { handwriting, textWidth } from '../../domain/paper/measures.ts';
import { styleIds } from '../../domain/paper/styles.ts';

type BlockOf<T extends DocumentBlock['type']> = Extract<DocumentBlock, { type: T }>;

const place: Place = { edge: textWidth, indent: 0, depth: 0, onSheet: true };

/** The parts of a Word document that show a block. What is left to fill in is a field: it shows a line until somebody types. */
export function wordBlocks(block: DocumentBlock, i: number, all: readonly DocumentBlock[]): FileChild[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.TITLE })];
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1 })];
    case 'field':
      // Signatures never stand alone on a page.
      return fieldParagraphs(block, all[i + 1]?.type === 'signatures');
    case 'facts':
      return block.facts.map(factParagraph);
    case 'table':
      return wordTable(block);
    case 'signatures':
      return signatureTable(block);
  }
}

function fieldParagraphs({ label, text, rows }: BlockOf<'field'>, isKept: boolean): Paragraph[] {
  const spacing = { before: 80, after: 20 };
  const name = new Paragraph({ children: [new TextRun({ text: label, bold: true })], keepNext: true, spacing });
  if (text !== '') return [name, ...text.split('\n').map((line) => new Paragraph({ text: line, keepNext: isKept }))];
  const line = (i: number) =>
    new Paragraph({
      tabStops: [lineStop(textWidth)],
      spacing: { before: lineRoom, after: i === rows - 1 ? 120 : 0 },
      keepNext: isKept || i < rows - 1,
      children: [blank('long', true)],
    });
  return [name, ...Array.from({ length: rows }, (_, i) => line(i))];
}

/** Room for a hand above a line; what is typed has the lines of the text. */
const lineRoom = 160;

/** Where the words of a fact begin, in twips. */
const factIndent = 2900;

/** A fact is a line: its label, then its words or a line to write on. Longer words go on under themselves. */
function factParagraph({ label, text }: BlockOf<'facts'>['facts'][number]): Paragraph {
  return new Paragraph({
    indent: { left: factIndent, hanging: factIndent },
    tabStops: [lineStop(textWidth)],
    children: [
      new TextRun({ text: label, color: '404040' }),
      new TextRun({ children: [new Tab()] }),
      text === '' ? blank('long', true) : new TextRun({ text, bold: true }),
    ],
  });
}

function wordTable({ columns, rows, uses }: DocumentTable): FileChild[] {
  const { widths, size } = columnWidths(
    columns.map((name, i) => ({
      texts: [name, ...rows.map((row) => row[i] ?? '')],
      use: uses[i] === 'short' ? 'tick' : (uses[i] ?? 'read'),
    })),
    textWidth,
  );
  const [text, head] = cellStyles(size);
  const cell = (words: string, style: string) => words.split('\n').map((line) => new Paragraph({ text: line, style }));
  const lines = rows.map((row) => ({
    height: row.includes('') ? handwriting.cell : undefined,
    cells: row.map((words) => cell(words, text)),
  }));
  return tableFrom([{ isHead: true, cells: columns.map((name) => cell(name, head)) }, ...lines], widths, ruled, place);
}

/** The widths of label, signature, name and day, as parts of the line. */
const signatureParts = [0.18, 0.32, 0.3, 0.2];

function signatureTable({ signatures }: BlockOf<'signatures'>): FileChild[] {
  const widths = signatureParts.map((part) => Math.floor(part * textWidth));
  const rows = signatures.map(({ label, sign, name }) => ({
    cells: [
      [
        new Paragraph({
          spacing: { before: signatureRoom, after: 0 },
          children: [new TextRun({ text: label, bold: true })],
        }),
      ],
      signatureCell([], sign),
      signatureCell([name === '' ? placeToWrite() : new TextRun(name)], 'фамилия, инициалы'),
      signatureCell([placeToWrite()], 'дата'),
    ],
  }));
  return [new Paragraph({ spacing: { after: 0 }, keepNext: true }), ...tableFrom(rows, widths, kept, place)];
}

/** Who signs stands on one page with who agrees. */
const { splits: _, ...kept } = unruled;

/** Room for a signature above its line. */
const signatureRoom = 360;

function signatureCell(children: readonly ParagraphChild[], under: string): Paragraph[] {
  const bottom = { style: BorderStyle.SINGLE, size: 4, color: '000000', space: 1 };
  return [
    new Paragraph({ children, border: { bottom }, spacing: { before: signatureRoom, after: 20 }, keepNext: true }),
    new Paragraph({ text: under, style: styleIds.small, alignment: AlignmentType.CENTER }),
  ];
}
