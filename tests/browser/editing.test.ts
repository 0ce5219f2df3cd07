import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { save } from '../lib/editing-copy.ts';
import { editing } from './editing.ts';

// The editor is heavy to open: one serves all.
const { open, show, read, content } = editing();
const technique = 'techniques/mayachok.mdx';

const linesOf = (text: string) => new Set(text.split('\n'));
/** The lines that one text has and another has not. */
const added = (from: string, to: string) => [...linesOf(to)].filter((line) => !linesOf(from).has(line));

it('an address of its own changes a line, and the former one is kept', async () => {
  const before = read(technique);
  const { page, complaints } = await show('/collections/techniques/entries/mayachok');
  await page.getByRole('button', { name: 'Остальные поля' }).click();
  const field = page.getByRole('textbox', { name: 'Свой адрес' });
  await field.fill('mayachok-ponimaniya');
  await save(page);
  await expect.poll(() => added(before, read(technique))).toEqual(['address: mayachok-ponimaniya']);
  expect(added(read(technique), before)).toEqual([]);

  await page.getByText('Изменения сохранены').waitFor();
  // Decap puts the cursor back where it was, so that `fill` would write behind it.
  await field.press('Control+A');
  await field.pressSequentially('signal-mayachka');
  await save(page);
  await expect
    .poll(() => added(before, read(technique)))
    .toEqual(['redirectFrom:', '  - /priemy/mayachok-ponimaniya/', 'address: signal-mayachka']);
  expect(complaints).toEqual([]);
});

it('before an entry is deleted, the editor hears who refers to it', async () => {
  const { page } = await show('/collections/techniques/entries/pometki-na-polyah');
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await dialog.dismiss();
  });
  await page.getByRole('textbox', { name: 'Название' }).first().waitFor();
  await page.getByRole('button', { name: 'Удалить запись' }).click();
  await expect.poll(() => dialogs).toHaveLength(1);
  expect(dialogs[0]).toMatch(/^На эту запись ссылаются:\n• (?:материал|приём|тема|термин|тьюториал|вопрос) «/);
  expect(existsSync(join(content(), 'techniques/pometki-na-polyah.mdx'))).toBe(true);
});

it('what looks like personal data is asked about, and the answer is noted in the entry', async () => {
  const [first = ''] = readdirSync(join(content(), 'faq'));
  const id = first.replace(/\.\w+$/, '');
  const { page } = await show(`/collections/faq/entries/${id}`);
  const dialogs: string[] = [];
  let answer = false;
  page.on('dialog', async (dialog) => {
    dialogs.push(dialog.message());
    await (answer ? dialog.accept() : dialog.dismiss());
  });
  const field = page.getByRole('textbox', { name: 'Вопрос' }).first();
  await field.fill('Кому писать: metodist@mail.ru?');
  await save(page);
  const reasons = page.getByRole('alert').filter({ hasText: 'Запись не сохранена' });
  await reasons.getByText('похоже на личные данные: личная почта').waitFor();
  expect(dialogs).toEqual([expect.stringContaining('• metodist@mail.ru (личная почта)')]);
  expect(read(`faq/${first}`)).not.toContain('metodist@mail.ru');
  await reasons.getByRole('button', { name: 'Вопрос' }).click();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);

  answer = true;
  await save(page);
  await expect.poll(() => read(`faq/${first}`)).toContain('notPersonal:\n  - metodist@mail.ru\n');
  expect(await reasons.count()).toBe(0);
});

it('of two fields with the same file each has a file of its own', async () => {
  const { page } = await show('/collections/materials/entries/kratkij-listok');
  await page.getByRole('button', { name: 'Остальные поля' }).click();
  const file = { name: 'Памятка.txt', mimeType: 'text/plain', buffer: Buffer.from('Одно и то же') };
  for (const name of ['pamyatka.txt', 'pamyatka-2.txt']) {
    await page.getByRole('button', { name: 'Добавить: Файл' }).click();
    await page.getByRole('button', { name: 'Выберите файл' }).last().click();
    await page.locator('input[type="file"]').setInputFiles(file);
    await page.getByText(name).first().waitFor();
    await page.getByRole('button', { name: 'Вставить выбранное' }).click();
  }
  const titles = page.getByRole('textbox', { name: 'Название', exact: true });
  for (const [index, title] of ['Раз', 'Два'].entries()) await titles.nth(index).fill(title);
  await save(page);
  const saved = () => readFileSync(join(content(), 'media/pamyatka-2.txt'), 'utf8');
  await page.getByText('Изменения сохранены').waitFor();
  expect(read('materials/kratkij-listok.mdx')).toMatch(/file: media\/pamyatka\.txt[\s\S]*file: media\/pamyatka-2\.txt/);
  expect([saved(), readFileSync(join(content(), 'media/pamyatka.txt'), 'utf8')]).toEqual([
    'Одно и то же',
    'Одно и то же',
  ]);
});

it("the editor's preview shows the scheme that is chosen in it, not the one of the device", async () => {
  const { page } = await show('/collections/materials/entries/kratkij-listok');
  const preview = page.frameLocator('#preview-pane');
  const paper = () => preview.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
  for (const [scheme, colour] of [
    ['Тёмная', 'rgb(22, 33, 29)'],
    ['Светлая', 'rgb(251, 249, 244)'],
  ] as const) {
    await preview.getByLabel(scheme).check();
    await expect.poll(paper).toBe(colour);
  }
});

it('a new entry without a title is refused in Russian; its Cyrillic title names it, and a draft may be unfinished', async () => {
  const { page, complaints } = await show('/collections/glossary/new');
  const title = page.getByRole('textbox', { name: 'Термин', exact: true });
  await title.waitFor();
  await save(page);
  await page.getByRole('alert').getByText('По нему назовут файл').waitFor();
  await title.fill('Ёлочки «в кавычках»');
  await save(page);
  await expect.poll(() => existsSync(join(content(), 'glossary/yolochki-v-kavychkah.yaml'))).toBe(true);
  await page.getByText('Изменения сохранены').waitFor();
  expect(read('glossary/yolochki-v-kavychkah.yaml')).toBe('term: Ёлочки «в кавычках»\nstatus: черновик\n');
  // Decap notes in the console what it told the editor.
  expect(complaints.filter((line) => !/исправьте то, что названо/.test(line))).toEqual([]);
});

// In a window of its own, which it leaves open.
it('two different uploads of one name both stay', async () => {
  const { page } = await open('/collections/techniques');
  await page.getByRole('button', { name: 'Медиафайлы' }).click();
  const field = page.locator('input[type="file"]');
  for (const text of ['Первый', 'Второй']) {
    await field.setInputFiles({ name: 'Приказ о приёме.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByText(`prikaz-o-priyome${text === 'Первый' ? '' : '-2'}.txt`).waitFor();
  }
  const media = readdirSync(join(content(), 'media')).filter((name) => name.startsWith('prikaz'));
  expect(media.map((name) => readFileSync(join(content(), 'media', name), 'utf8'))).toEqual(['Второй', 'Первый']);
});
