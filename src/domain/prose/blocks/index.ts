import type { Block } from '../types.ts';
import { callout } from './callout.ts';
import { material, technique } from './cards.ts';
import { picture } from './picture.ts';
import { sheet } from './sheet.ts';
import { steps } from './steps.ts';

/** Every block that prose may hold, by its tag name. */
export const blocks: ReadonlyMap<string, Block> = new Map(
  [callout, steps, sheet, technique, material, picture].map((block) => [block.name, block]),
);
