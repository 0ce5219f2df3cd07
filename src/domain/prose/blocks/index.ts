import type { Block } from '../types.ts';
import { callout } from './callout.ts';
import { material, technique } from './cards.ts';
import { columns } from './columns.ts';
import { file } from './file.ts';
import { picture } from './picture.ts';
import { sheet } from './sheet.ts';
import { steps } from './steps.ts';
import { video } from './video.ts';

/** All blocks by tag name. */
export const blocks: ReadonlyMap<string, Block> = new Map(
  [callout, steps, sheet, columns, technique, material, file, picture, video].map((block) => [block.name, block]),
);
