import {
  ExternalHyperlink,
  FootnoteReferenceRun,
  ImageRun,
  type IRunPropertiesOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Context, Place } from './context.ts';
import { blank } from './fields.ts';
import { pictureHeight, pixel } from './measures.ts';
import { attributeOf } from './nodes.ts';
import { styleIds } from './styles.ts';
import type { Marks, Piece } from './words.ts';

/** The pieces of a line as Word has them. What leads to one address is one link. */
export function runsOf(pieces: readonly Piece[], context: Context, place: Place): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  for (let i = 0; i < pieces.length; ) {
    const href = pieces[i]?.href;
    let end = i + 1;
    while (end < pieces.length && pieces[end]?.href === href) end += 1;
    const address = href === undefined ? undefined : addressFrom(href, context.address);
    const inner = pieces.slice(i, end).flatMap((piece) => runOf(piece, context, place, address !== undefined));
    runs.push(...(address === undefined ? inner : [new ExternalHyperlink({ link: address, children: inner })]));
    i = end;
  }
  return runs;
}

function runOf(piece: Piece, context: Context, place: Place, isLink: boolean): ParagraphChild[] {
  switch (piece.type) {
    case 'text':
      return [new TextRun({ ...propertiesOf(piece.marks, isLink), text: piece.text })];
    case 'break':
      return [new TextRun({ break: 1 })];
    case 'blank':
      return [blank(piece.size, piece.grows)];
    case 'note': {
      const number = context.noteNumber(piece.id);
      return number === undefined ? [] : [new FootnoteReferenceRun(number)];
    }
    case 'picture':
      return pictureOf(piece, context, place);
  }
}

function propertiesOf({ isCode, isMarked, ...marks }: Marks, isLink: boolean): IRunPropertiesOptions {
  const style = isLink ? 'Hyperlink' : isCode ? styleIds.codeRun : undefined;
  return { ...marks, ...(style && { style }), ...(isMarked && { highlight: 'yellow' }) };
}

/** A picture as wide as it is on a page, or as its place is; a lost one leaves its description. */
function pictureOf({ node }: Extract<Piece, { type: 'picture' }>, context: Context, place: Place): ParagraphChild[] {
  const description = attributeOf(node, 'alt');
  const picture = context.pictures.get(attributeOf(node, 'src'));
  if (!picture) return description === '' ? [] : [new TextRun({ text: `[${description}]`, italics: true })];
  const { type, bytes, svg, width, height } = picture;
  const scale = Math.min(1, (place.edge - place.indent) / pixel / width, pictureHeight / height);
  const transformation = { width: Math.round(width * scale), height: Math.round(height * scale) };
  const altText = { name: description, title: '', description };
  const raster = { type, data: bytes } as const;
  return [
    svg
      ? new ImageRun({ type: 'svg', data: svg, fallback: raster, transformation, altText })
      : new ImageRun({ ...raster, transformation, altText }),
  ];
}

/** An address as it is outside of the site; undefined when it leads nowhere. */
function addressFrom(href: string, page: string): string | undefined {
  try {
    return new URL(href, page).href;
  } catch {
    return undefined;
  }
}
