import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, expect, it } from 'vitest';
import { fileNameFor } from '../../src/domain/editor/files/file-name.ts';
import type { Field } from '../../src/domain/model/field.ts';
import { blocks } from '../../src/domain/prose/blocks/index.ts';
import { editing } from '../browser/editing.ts';
import { moveTo, save } from '../lib/editing-copy.ts';

const { open, read, content } = editing();
const drawing = 'nevod.svg';
let page: Page;
// The editor is heavy to open: one serves all.
beforeAll(async () => {
  ({ page } = await open('/collections/materials'));
  page.on('dialog', (dialog) => dialog.accept());
});
const labelOf = ({ label, required }: Field) => (required ? label : `${label} (необязательно)`);

/** Uploads a file through the library that the button opens, and takes it. */
async function upload(button: string, name: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const buffer = name.endsWith('.svg') ? readFileSync(join(content(), 'media', drawing)) : Buffer.from('Текст');
  await page.locator('input[type="file"]').last().setInputFiles({ name, mimeType: '', buffer });
  await page.getByText(name).last().waitFor();
  await page.getByRole('button', { name: 'Вставить выбранное' }).click();
}

/** Fills a field of a block as an editor would. */
async function fill(key: string, field: Field): Promise<void> {
  const name = labelOf(field);
  if (field.kind === 'relation') {
    await page.getByRole('combobox', { name }).last().click();
    await page.getByRole('option').first().click();
  } else if (field.kind === 'choice') {
    await page.getByRole('combobox', { name }).last().click();
    await page.getByRole('option').last().click();
  } else if (field.kind === 'image' || field.kind === 'file') {
    await (field.kind === 'image' ? upload('Выберите изображение', 'blok.svg') : upload('Выберите файл', 'blok.txt'));
  } else {
    const text = key === 'url' ? 'https://video.example/urok' : 'Слова';
    await page.getByRole('textbox', { name, exact: true }).last().fill(text);
  }
}

it.each([...blocks.values()])('$label is inserted, edited and kept', async (block) => {
  const title = `Блок ${block.label}`;
  await moveTo(page, '/collections/materials/new');
  await page.getByRole('textbox', { name: 'Заголовок' }).first().fill(title);
  const text = page.getByRole('textbox', { name: 'Текст', exact: true });
  await text.click();
  // The editor learns of the caret a little later, and its menus close then.
  await page.waitForTimeout(500);
  await page.keyboard.insertText('Начало.');
  await page.getByRole('button', { name: 'Вставить блок' }).click();
  await page.getByRole('menuitem', { name: block.label, exact: true }).click();
  for (const [key, field] of Object.entries(block.attributes)) await fill(key, field);
  const inner = page.getByRole('textbox', { name: 'Что внутри' });
  if (block.holdsProse) {
    await inner.click();
    await page.keyboard.insertText('1. Первое');
  }
  await save(page);
  const path = `materials/${fileNameFor('materials', { title })}.mdx`;
  const written = () => {
    try {
      return read(path);
    } catch {
      return '';
    }
  };
  await expect.poll(written).toContain(`<${block.name}`);
  // Decap itself goes from the new entry to the saved one.
  await page.waitForURL(/#\/collections\/materials\/entries\//);
  const before = written();
  for (const key of Object.keys(block.attributes))
    expect(before).toMatch(new RegExp(`<${block.name}[^>]* ${key}="[^"]+`));
  expect(before).toContain('Начало.\n\n<');

  await moveTo(page, `/collections/materials/entries/${path.slice('materials/'.length, -'.mdx'.length)}`);
  const named = Object.entries(block.attributes).find(([key, { kind }]) => kind === 'text' && key !== 'url');
  if (named)
    await page
      .getByRole('textbox', { name: labelOf(named[1]), exact: true })
      .last()
      .fill('Другое');
  else if (block.holdsProse) {
    await page.getByRole('textbox', { name: 'Что внутри' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' Другое');
  } else await page.getByRole('textbox', { name: 'Заголовок' }).first().fill(`${title}. Другое`);
  await save(page);
  await expect.poll(written).toContain('Другое');
  await page.getByText('Изменения сохранены').waitFor();
  const lines = before.split('\n');
  const changed = written()
    .split('\n')
    .filter((line, i) => line !== lines[i]);
  expect(changed).toEqual([expect.stringContaining('Другое')]);
});
