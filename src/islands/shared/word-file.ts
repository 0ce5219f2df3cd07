import { AlignmentType, Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { DocumentBlock } from '../../domain/learning/document/blocks.ts';
import { page } from '../../domain/paper/measures.ts';
import { styleIds, styles } from '../../domain/paper/styles.ts';
import { wordBlocks } from './word-blocks.ts';

/** The document of `author` as a Word file (.docx). Import this module on demand: the docx library is large. */
export function wordFile(blocks: readonly DocumentBlock[], author = ''): Promise<Blob> {
  const [title = ''] = blocks.flatMap((block) => (block.type === 'title' ? block.text : []));
  const { margin, ...size } = page;
  const document = new Document({
    title,
    creator: author,
    lastModifiedBy: author,
    styles: { ...styles, default: { ...styles.default, title: { ...styles.default?.title, run: titleRun } } },
    sections: [
      {
        properties: { page: { size, margin: { top: margin, right: margin, bottom: margin, left: margin } } },
        footers: { default: pageNumber() },
        children: blocks.flatMap(wordBlocks),
      },
    ],
  });
  return Packer.toBlob(document);
}

/** The long names of plans take one line. */
const titleRun = { font: 'Arial', size: 30, bold: true };

function pageNumber(): Footer {
  const children = [new TextRun({ children: [PageNumber.CURRENT] })];
  return new Footer({
    children: [new Paragraph({ style: styleIds.footer, alignment: AlignmentType.RIGHT, children })],
  });
}
