import { expect, it } from 'vitest';
import { leaflet } from '../lib/word-files.ts';
import { editing } from './editing.ts';
import { visits } from './visit.ts';

const open = visits();
const { visit, read } = editing();
const leafletFile = async () => ({ name: 'Памятка.docx', mimeType: '', buffer: Buffer.from(await leaflet()) });

it('a Word file becomes a draft', async () => {
  const { page, complaints } = await visit('/admin/import/');
  const field = page.getByLabel('Документ Word');

  await field.setInputFiles({ name: 'заметка.docx', mimeType: '', buffer: Buffer.from('Текст') });
  await page.getByText('«заметка.docx»: это не документ Word.').waitFor();

  await page.getByLabel('Раздел').selectOption('Материалы');
  await field.setInputFiles(await leafletFile());
  await page.getByText('Черновик сохранён.').waitFor();
  expect(await page.locator('#result li').allTextContents()).toEqual(
    expect.arrayContaining(['«Вид»: памятка', '«Темы»', expect.stringContaining('у картинки нет описания')]),
  );
  expect(await page.locator('#result p').allTextContents()).toContain(
    'Перенесено: 1\u00A0абзац, 1\u00A0таблица, 3\u00A0картинки.',
  );
  expect(read('materials/pamyatka.mdx')).toMatch(
    /^---\ntitle: Памятка\nkind: памятка\nauthors:\n.*\nrights:\n.*\nstatus: черновик\n---\n\nПамятка для родителей\.\n/s,
  );
  expect(complaints).toEqual([]);
});

it('a file server that does not answer is told of in Russian', async () => {
  const { page } = await visit('/admin/import/');
  await page.route('**/decap/**', (route) => route.abort());
  await page.getByLabel('Документ Word').setInputFiles(await leafletFile());
  await page.getByText('Документ цел.').waitFor();
  expect(await page.locator('#result p').allTextContents()).toEqual([
    'Не получилось сохранить черновик.',
    'Документ цел. Проверьте, работает ли npm start, и выберите его ещё раз.',
  ]);
});

it('an editor on the internet asks to log in first, and loads the reader of Word only when a file is chosen', async () => {
  const { page, complaints, scripts } = await open('/admin/import/');
  expect(scripts.filter((url) => /import-word|draft-store/.test(url))).toEqual([]);
  await page.getByLabel('Документ Word').setInputFiles(await leafletFile());
  await page.getByText('Сначала войдите в редактор').waitFor();
  expect(await page.getByRole('link', { name: 'войдите в редактор' }).getAttribute('href')).toBe('/admin/');
  expect(scripts.filter((url) => /import-word/.test(url))).not.toEqual([]);
  expect(complaints).toEqual([]);
});
