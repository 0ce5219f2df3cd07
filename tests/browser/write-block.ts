import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import type { Field } from '../../src/domain/model/field.ts';
import type { Block } from '../../src/domain/prose/types.ts';

const upload = (name: string) => join(import.meta.dirname, '../fixtures/uploads', name);

/** Chooses a line of the menu «Вставить блок» by its name. */
export async function insertBlock(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name: 'Вставить блок' });
  await button.press('Enter');
  await page.getByRole('menuitem', { name, exact: true }).click();
}

const labelOf = ({ label, required }: Field) => (required ? label : `${label} (необязательно)`);

/** Fills a field of the open form as a person would; gives what the file should say. */
async function fill(page: Page, form: Locator, key: string, field: Field): Promise<string> {
  const input = form.getByLabel(labelOf(field), { exact: true });
  if (field.kind === 'choice') {
    const [value = ''] = field.options?.slice(-1) ?? [];
    await input.selectOption(value);
    return value;
  }
  if (field.kind === 'relation') {
    await input.press('ArrowDown');
    const title = await form.getByRole('option', { selected: true }).locator('span').first().textContent();
    await input.press('Enter');
    const found = Object.entries(await index(page)).find(
      ([name, one]) => name.startsWith(`${field.to}/`) && one.title === title,
    );
    return found?.[0].replace(/^.*\//, '') ?? 'not found';
  }
  if (field.kind === 'image' || field.kind === 'file') {
    const chooser = page.waitForEvent('filechooser');
    await form.getByRole('button', { name: 'Загрузить с компьютера' }).click();
    await (await chooser).setFiles(upload(field.kind === 'image' ? 'risunok.svg' : 'list.pdf'));
    const name = field.kind === 'image' ? 'risunok.svg' : 'list.pdf';
    await expect.poll(() => input.inputValue()).toBe(name);
    return `media/${name}`;
  }
  const value = key === 'url' ? 'https://video.example/urok' : `Слово «${field.label}»`;
  await input.fill(value);
  return value;
}

async function index(page: Page): Promise<Record<string, { title?: string }>> {
  return page.evaluate(async () => (await (await fetch('/admin/zapisi.json')).json()).entries);
}

/** Inserts a block, fills its form and writes inside; gives the lines that it should be in the file. */
export async function writeBlock(
  page: Page,
  text: Locator,
  { name, label, attributes, holdsProse, startsWith }: Block,
): Promise<string> {
  await insertBlock(page, label);
  const values: string[] = [];
  const block = text.getByRole('group', { name: `Блок «${label}»`, exact: true }).last();
  const form = block.getByRole('group', { name: `Свойства: «${label}»` });
  if (Object.keys(attributes).length > 0) {
    if (!(await form.isVisible())) await block.getByRole('button', { name: `свойства: блок «${label}»` }).click();
    for (const [key, field] of Object.entries(attributes))
      values.push(` ${key}="${await fill(page, form, key, field)}"`);
    await form.getByRole('button', { name: 'Готово' }).click();
  }
  if (!holdsProse) return `<${name}${values.join('')} />`;
  await page.keyboard.type(`Внутри «${label}».`);
  await page.keyboard.press('Control+Enter');
  return `<${name}${values.join('')}>\n\n${startsWith ? '1. ' : ''}Внутри «${label}».\n\n</${name}>`;
}
