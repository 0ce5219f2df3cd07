import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from '../lib/checkout.ts';

/** Addresses of two entries: one shows a block, the other stands just within a bound of the schema. */
export const watched = {
  framed: '/materialy/proverka-ramki/',
  bounded: '/materialy/proverka-granitsy/',
};

/** Puts both entries into a copy. */
export function writeWatched({ root }: Checkout): void {
  const good = readFileSync(join(import.meta.dirname, '../fixtures/good/materials/proverka-material.mdx'), 'utf8');
  const entry = (id: string) => join(root, 'content/materials', `${id}.mdx`);
  writeFileSync(entry('proverka-ramki'), good);
  writeFileSync(entry('proverka-granitsy'), good.replace('teacherTime: 5', 'teacherTime: 599'));
}

/** Gives the block another name. */
export function changeBlock(checkout: Checkout): void {
  checkout.edit('src/domain/prose/blocks/callout.ts', "try: 'Попробуйте на уроке'", "try: 'Пробуем сегодня'");
}

/** Moves the bound, so that the second entry is held back. */
export function tightenSchema(checkout: Checkout): void {
  checkout.edit('src/domain/schemas/material.ts', 'max: 600,', 'max: 598,');
}
