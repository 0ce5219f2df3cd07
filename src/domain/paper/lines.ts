import type { Paragraph, ParagraphChild } from 'docx';
import type { ElementContent } from 'hast';
import type { Context, Place } from './context.ts';
import { lineStop } from './fields.ts';
import { paragraphIn } from './frames.ts';
import { runsOf } from './runs.ts';
import { type Marks, piecesOf } from './words.ts';

interface LineOptions {
  readonly marks?: Marks;
  /** What stands before its words. */
  readonly first?: readonly ParagraphChild[];
  /** Whether it is there without words, too. */
  readonly isKept?: true;
  /** Properties of its paragraph. */
  readonly more?: object;
}

/** A paragraph of a line; none when it has nothing to show. */
export function lineOf(
  nodes: readonly ElementContent[],
  context: Context,
  place: Place,
  { marks, first = [], isKept, more = {} }: LineOptions = {},
): Paragraph[] {
  const pieces = piecesOf(nodes, marks);
  if (pieces.length === 0 && !isKept) return [];
  const hasLine = pieces.some((piece) => piece.type === 'blank' && piece.grows);
  const stops = hasLine ? { tabStops: [lineStop(place.edge)], spacing: { line: rowWithLine, lineRule: 'auto' } } : {};
  return [paragraphIn(place, [...first, ...runsOf(pieces, context, place)], { ...stops, ...more })];
}

/** The height of a row whose end is written by hand: 240 is one line of letters. */
const rowWithLine = 400;
