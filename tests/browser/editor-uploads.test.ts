import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { visits } from './visit.ts';

const open = visits();
const fixture = (name: string) => ({
  name,
  mimeType: '',
  buffer: readFileSync(join(import.meta.dirname, '../fixtures/uploads', name)),
});

it('the editor lets only judged files through to Decap', async () => {
  const { page } = await open('/admin/');
  await page.getByRole('button', { name: 'Войти' }).waitFor();
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.accept();
  });
  // A field like those of Decap: what its own listener would be given.
  await page.evaluate(() => {
    const field = document.body.appendChild(Object.assign(document.createElement('input'), { type: 'file' }));
    field.multiple = true;
    field.addEventListener('change', () => {
      for (const { name, size } of field.files ?? []) {
        document.body.append(Object.assign(document.createElement('output'), { textContent: `${name} ${size}` }));
      }
    });
  });
  const field = page.locator('body > input[type="file"]');
  const located = fixture('s-mestom.jpg');

  await field.setInputFiles([fixture('s-kodom.svg'), { ...located, name: 'Снимок.JPG' }]);
  await page.locator('output').first().waitFor();
  const [accepted, ...more] = await page.locator('output').allTextContents();
  expect(more).toEqual([]);
  expect(accepted).toMatch(/^snimok\.jpg \d+$/);
  expect(Number(accepted?.split(' ')[1])).toBeLessThan(located.buffer.length);
  expect(dialogs).toEqual([expect.stringContaining('«s-kodom.svg»: рисунок SVG не годится')]);

  await field.setInputFiles([fixture('s-makrosom.docx')]);
  await expect.poll(() => dialogs.length).toBe(2);
  expect(await page.locator('output').count()).toBe(1);
});
