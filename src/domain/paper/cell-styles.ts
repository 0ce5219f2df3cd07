import { childSize, tightness } from './measures.ts';
import { styleIds } from './styles.ts';

type CellStyles = readonly [text: string, head: string];

const ofSize: Readonly<Record<number, CellStyles>> = {
  [childSize]: [styleIds.childCell, styleIds.childHead],
  [tightness]: [styleIds.tightCell, styleIds.tightHead],
};

/** The styles of cells and heads whose letters have this size, of those of the text. */
export const cellStyles = (size: number): CellStyles => ofSize[size] ?? [styleIds.cell, styleIds.head];
