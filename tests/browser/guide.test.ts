import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { sampleWord, walkGuide } from '../lib/guide-walk.ts';
import { editing } from './editing.ts';

const root = join(import.meta.dirname, '../..');
const { visit, read } = editing();
const guide = readFileSync(join(root, 'src/pages/o-sajte/redaktoru.mdx'), 'utf8').replace(/`[^`]*`/g, '');
const allOf = (pattern: RegExp) => [...guide.matchAll(pattern)].map(([, found = '']) => found);

it('the steps of the guide lead from a Word document to a published material', async () => {
  const { page, complaints } = await visit('/admin/');
  const stops: string[] = [];
  const seen = [await page.locator('body').ariaSnapshot()];
  await walkGuide({
    page,
    origin: inject('origin'),
    word: join(root, sampleWord),
    topic: 'Понимание текста',
    stop: async (name) => {
      stops.push(name);
      seen.push(await page.locator('body').ariaSnapshot());
      const preview = page.frameLocator('#preview-pane').locator('body');
      if (await page.locator('#preview-pane').isVisible()) seen.push(await preview.ariaSnapshot());
    },
  });

  const file = read('materials/tri-voprosa-pered-chteniem.mdx');
  expect(file).toContain('status: опубликовано\n');
  expect(file).toContain('<Callout kind="try">\n\nЗавтра начните с одного вопроса.');
  const text = seen.join('\n');
  expect(allOf(/\*\*(.+?)\*\*/g).filter((word) => !text.includes(word))).toEqual([]);
  const pictures = readdirSync(join(root, 'src/assets/guide')).map((name) => name.replace('.webp', ''));
  expect(allOf(/<Shot name="(.+?)"/g).toSorted()).toEqual(pictures.toSorted());
  expect(stops.toSorted()).toEqual(pictures.toSorted());
  // Decap notes in the console what it told the editor.
  expect(complaints.filter((line) => !/исправьте то, что названо/.test(line))).toEqual([]);
}, 180_000);
