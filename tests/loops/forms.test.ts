import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import type { Collection } from '../../src/domain/model/collection.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { editing } from '../browser/editing.ts';
import { moveTo, save } from '../lib/editing-copy.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const { open, read } = editing();
let page: Page;
let complaints: readonly string[];
// The editor is heavy to open: one serves all.
beforeAll(async () => {
  ({ page, complaints } = await open('/collections/materials'));
});

/** The largest entry of each collection: it holds the most that could be lost. */
const entries = Object.values<Collection>(collections).map((collection) => {
  const folder = join(frozenSite.content, collection.id);
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${collection.format}`));
  const size = (name: string) => statSync(join(folder, name)).size;
  const [file = ''] = files.sort((a, b) => size(b) - size(a));
  return { collection, file };
});

const typed = 'ЙЦУКЕН';
/** A word typed into a cell of a table and taken out again leaves its space there. */
const unpadded = (line: string) => line.replace(/\| +/g, '| ');

/** Types into the first rich editor, wherever the caret comes to stand; tells whether there is one. */
async function typeInProse(): Promise<boolean> {
  const rich = page.locator('[data-slate-editor="true"] [data-slate-string="true"]:visible').first();
  if ((await rich.count()) === 0) return false;
  await rich.click();
  // The editor learns of the caret a little later.
  await page.waitForTimeout(300);
  await page.keyboard.insertText(typed);
  await page.frameLocator('#preview-pane').getByText(typed).first().waitFor();
  return true;
}

it.each(entries)('$collection.label: a form changes what was changed in it', async ({ collection, file }) => {
  const { id, format, titleField, fields } = collection;
  const path = `${id}/${file}`;
  const before = read(path);
  await moveTo(page, `/collections/${id}/entries/${file.slice(0, -format.length - 1)}`);
  await page.frameLocator('#preview-pane').locator('h1').waitFor();
  const title = page.getByRole('textbox', { name: fields[titleField]?.label ?? '' }).first();
  const name = await title.inputValue();
  await title.fill(`${name}я`);
  const hasProse = await typeInProse();
  await save(page);
  await page.getByText('Изменения сохранены').first().waitFor();
  const after = read(path);
  expect(after.includes(typed)).toBe(hasProse);
  const lines = before.split('\n');
  const changed = after
    .replace(typed, '')
    .split('\n')
    .flatMap((line, i) => (unpadded(line) === unpadded(lines[i] ?? '') ? [] : [[lines[i], line]]));
  expect(changed).toEqual([[expect.stringContaining(name), expect.stringContaining(`${name}я`)]]);
  expect(complaints).toEqual([]);
});
