import { expect, inject, it } from 'vitest';
import { agree, box, copyOf, press, second, unsaved } from '../browser/drafts.ts';
import { editing } from '../browser/editing.ts';
import { save } from '../lib/editing-copy.ts';

const { open, visit, read } = editing();
const entry = '/collections/techniques/entries/mayachok';
const file = 'techniques/mayachok.mdx';

it('a browser without room says so, gives the text to copy, and keeps it when there is room again', async () => {
  // Chromium asks how much room there is when the store is opened, and remembers it for half a minute.
  const { page: light } = await visit('/404.html');
  const devTools = await light.context().newCDPSession(light);
  const origin = inject('origin');
  await devTools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 50_000 });
  const { page } = await open(entry);
  const asked = agree(page);
  await box(page, 'Зачем').fill(`Длинный текст. ${'Слово за словом. '.repeat(5000)}`);
  const alarm = page.getByRole('alert').filter({ hasText: 'в браузере кончилось место' });
  await alarm.waitFor();
  expect(await alarm.getByRole('textbox', { name: 'Ваш текст' }).inputValue()).toContain(
    'Зачем\nДлинный текст. Слово за',
  );
  await devTools.send('Storage.overrideQuotaForOrigin', { origin });
  await box(page, 'Название').fill('Есть место');
  await alarm.waitFor({ state: 'hidden' });
  await page.reload();
  await copyOf(page).getByText('Длинный текст.').waitFor();
  await press(page, 'Удалить копию');
  expect(asked).toEqual(['beforeunload']);
});

it('what is typed during a save is not called saved', async () => {
  const { page } = await open(entry);
  agree(page);
  await box(page, 'Название').fill('Первое');
  let answer = () => {};
  const isAnswered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/decap/**', async (route) => {
    if (route.request().postData()?.includes('persistEntry')) await isAnswered;
    await route.fallback();
  });
  await save(page);
  await page.getByText('Сохраняю…').first().waitFor();
  // Decap puts the cursor back where it was, so that `fill` would write behind it.
  await box(page, 'Название').press('Control+A');
  await box(page, 'Название').pressSequentially('Второе');
  answer();
  await expect.poll(() => read(file)).toContain('name: Первое\n');
  await page.getByRole('status').getByText('Сохранено.').waitFor();
  await unsaved(page);
  await page.reload();
  // Before the copy knows of the save it is shown beside what was saved, to choose from.
  await copyOf(page).getByText('Второе').first().waitFor();
  await press(page, 'Удалить копию');
});

it('an error of the editor shows a Russian sentence, the text to copy and the way back', async () => {
  const { page, complaints } = await open(entry);
  await box(page, 'Название').fill('Перед ошибкой');
  await second(page);
  // A form can't show a list that is a word.
  await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('tc-drafts');
      request.onsuccess = () => resolve(request.result);
    });
    const store = database.transaction('copies', 'readwrite').objectStore('copies');
    const all = store.getAll();
    all.onsuccess = () => {
      for (const copy of all.result) store.put({ ...copy, values: { ...copy.values, steps: 'слово' } });
    };
  });
  agree(page);
  await page.reload();
  await press(page, 'Вернуть в форму');
  await page.getByRole('heading', { name: 'Редактор остановился из-за ошибки' }).waitFor();
  const text = await page.getByRole('textbox', { name: 'Ваш текст' }).inputValue();
  expect(text).toContain('Название\nПеред ошибкой\n\nТемы\n');
  expect(
    await page.getByRole('link').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  ).not.toEqual(expect.arrayContaining([expect.stringContaining('github')]));
  expect(complaints.filter((line) => line.includes('CSP'))).toEqual([]);
  await page.getByRole('button', { name: 'Открыть заново' }).click();
  await copyOf(page).getByText('Перед ошибкой').waitFor();
});
