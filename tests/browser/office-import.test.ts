import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { leaflet } from '../lib/word-files.ts';
import { visits } from './visit.ts';

const open = visits();

it('a Word file becomes a draft to download, and nothing is sent anywhere', async () => {
  const { page, complaints, scripts } = await open('/admin/import/');
  await page.getByLabel('Раздел').selectOption('Материалы');
  expect(scripts.filter((url) => /import-word/.test(url))).toEqual([]);
  const field = page.getByLabel('Документ Word');

  await field.setInputFiles({ name: 'заметка.docx', mimeType: '', buffer: Buffer.from('Текст') });
  await page.getByText('«заметка.docx»: это не документ Word.').waitFor();

  await field.setInputFiles({ name: 'Памятка.docx', mimeType: '', buffer: Buffer.from(await leaflet()) });
  await page.getByRole('heading', { name: 'Черновик готов' }).waitFor();
  expect(scripts.filter((url) => /import-word/.test(url))).not.toEqual([]);
  expect(await page.locator('#result li').allTextContents()).toEqual(
    expect.arrayContaining([
      'pamyatka.mdx — в папку content/materials',
      'pamyatka-risunok.jpg — в папку content/media',
      expect.stringContaining('у картинки нет описания'),
    ]),
  );
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'pamyatka.mdx' }).click();
  const saved = await text(await (await saving).createReadStream());
  expect(saved).toMatch(/^---\ntitle: Памятка\nstatus: черновик\n---\n\nПамятка для родителей\.\n/);
  expect(complaints).toEqual([]);
});
