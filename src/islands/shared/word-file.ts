import {
  BorderStyle,
  Document,
  type FileChild,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { DocumentBlock } from '../../domain/learning/plan/document.ts';

/** The document as a Word file (.docx). Import this module on demand: the docx library is large. */
export function wordFile(blocks: readonly DocumentBlock[]): Promise<Blob> {
  const document = new Document({
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: 'ru-RU' } } } } },
    sections: [{ children: blocks.flatMap(wordBlocks) }],
  });
  return Packer.toBlob(document);
}

function wordBlocks(block: DocumentBlock): FileChild[] {
  switch (block.type) {
    case 'title':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.TITLE })];
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_2, keepNext: true })];
    case 'field':
      return [
        new Paragraph({ children: [new TextRun({ text: block.label, bold: true })], keepNext: true }),
        ...(block.text === '' ? Array.from({ length: block.rows }, blankLine) : paragraphs(block.text)),
      ];
    case 'table':
      return [wordTable(block), new Paragraph('')];
  }
}

const paragraphs = (text: string) => text.split('\n').map((line) => new Paragraph({ text: line }));

const line = { style: BorderStyle.SINGLE, size: 4 };
/** Word draws the lower border of paragraphs that are alike once, under the last one; those between are asked for. */
const blankLine = () => new Paragraph({ text: '', spacing: { before: 240 }, border: { bottom: line, between: line } });

function wordTable({ columns, rows }: Extract<DocumentBlock, { type: 'table' }>): Table {
  const cell = (text: string, bold = false) =>
    new TableCell({
      children: text.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, bold })] })),
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map((name) => cell(name, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text)) })),
    ],
  });
}
