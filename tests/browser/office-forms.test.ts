import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Collection } from '../../src/domain/model/collection.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { type Office, openOffice } from './office.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** The largest entry of each collection: it holds the most that could be lost. */
const entries = Object.values<Collection>(collections).map((collection) => {
  const folder = join(import.meta.dirname, '../../content', collection.id);
  const files = readdirSync(folder).filter((name) => name.endsWith(`.${collection.format}`));
  const size = (name: string) => statSync(join(folder, name)).size;
  const [file = ''] = files.sort((a, b) => size(b) - size(a));
  return { collection, file };
});

const typed = 'ЙЦУКЕН';

/** Types into the rich editor, wherever the caret comes to stand. */
async function type(place: Locator): Promise<void> {
  await place.click();
  // The editor learns of the caret a little later.
  await office.page.waitForTimeout(300);
  await office.page.keyboard.insertText(typed);
  await office.preview.getByText(typed).first().waitFor();
}

it.each(entries)('$collection.label: a form changes what was changed in it', async ({ collection, file }) => {
  const { id, format, titleField, fields } = collection;
  const { page } = office;
  const path = `${id}/${file}`;
  const before = office.read(path);
  await office.open(id, file.slice(0, -format.length - 1));
  const title = page.getByLabel(fields[titleField]?.label ?? '', { exact: true }).first();
  const name = await title.inputValue();
  await title.fill(`${name}я`);
  const rich = page.locator('[data-slate-editor="true"] [data-slate-string="true"]').first();
  const hasRich = (await rich.count()) > 0;
  if (hasRich) {
    await type(rich);
  }
  await office.publish();
  const after = office.read(path);
  expect(after.includes(typed)).toBe(hasRich);
  const lines = before.split('\n');
  const changed = after
    .replace(typed, '')
    .split('\n')
    .flatMap((line, i) => (line === lines[i] ? [] : [[lines[i], line]]));
  expect(changed).toEqual([[expect.stringContaining(name), expect.stringContaining(`${name}я`)]]);
  expect(office.complaints).toEqual([]);
});
