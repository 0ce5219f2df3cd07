import { afterAll, beforeAll, expect, test } from 'vitest';
import { box, wordsIn } from '../browser/drafts.ts';
import type { Editor } from '../start/editor-at.ts';
import { publish, type Review, save, setStatus, startReview } from '../start/reviewed.ts';

const poll = { timeout: 60_000 };
let review: Review;
let one: Editor;
let other: Editor;

beforeAll(async () => {
  review = await startReview();
  [one, other] = review.editors;
});
afterAll(() => review?.end());

const versionsOf = ({ page }: Editor) => page.getByRole('dialog', { name: 'Запись изменил кто-то другой' });
const saved = ({ page }: Editor) => page.getByText('Изменения сохранены').waitFor();

test('a draft that another editor has changed is put together with the form, and no word is lost', async () => {
  await Promise.all([one.open('techniques', 'mayachok'), other.open('techniques', 'mayachok')]);
  await one.title.fill('Первый маячок');
  await save(one.page);
  await expect.poll(() => review.drafted('mayachok'), poll).toContain('Первый маячок');

  await box(other.page, 'Зачем').fill('Вторая цель');
  await save(other.page);
  await other.page.getByRole('alert').getByText('Его правки внесены в вашу форму: «Название».').waitFor();
  expect(await other.title.inputValue()).toBe('Первый маячок');
  await other.title.fill('Второй маячок');
  await save(other.page);
  await expect.poll(() => review.drafted('mayachok'), poll).toContain('Вторая цель');

  await one.title.fill('Снова первый');
  await save(one.page);
  await versionsOf(one).getByRole('radio', { name: 'На сайте Второй маячок' }).check();
  await versionsOf(one).getByRole('button', { name: 'Внести в форму' }).click();
  expect(await wordsIn(box(one.page, 'Зачем'))).toBe('Вторая цель');
  await save(one.page);
  await saved(one);
  expect(review.drafted('mayachok')).toMatch(/Второй маячок[\s\S]*Вторая цель/);
  expect([...one.dialogs, ...other.dialogs]).toEqual([]);
});

test('a draft is put together with what was published meanwhile, when it is saved and when it is published', async () => {
  const name = 'pometki-na-polyah';
  await one.open('techniques', name);
  const title = await one.title.inputValue();
  const [, purpose = ''] = /\npurpose: (.*)\n/.exec(review.published(name)) ?? [];
  await one.title.fill('Пометки в черновике');
  await save(one.page);
  await expect.poll(() => review.drafted(name), poll).toContain('Пометки в черновике');

  // Another day: Decap reads the entry anew after the first save of a draft.
  await saved(one);
  await one.open('techniques', name);

  // In another place: by itself, as soon as the draft is saved again.
  review.changeSite(name, purpose, 'Цель на сайте');
  await one.title.fill('Пометки в черновике, снова');
  await save(one.page);
  await one.page.getByRole('alert').getByText('Его правки внесены в вашу форму: «Зачем».').waitFor();
  await save(one.page);
  await expect.poll(() => review.drafted(name), poll).toMatch(/черновике, снова[\s\S]*Цель на сайте/);

  // In the same place, when it is published.
  await saved(one);
  await setStatus(one.page, 'Готово');
  review.changeSite(name, title, 'Пометки на сайте');
  review.changeSite(name, 'Цель на сайте', 'Другая цель на сайте');
  await publish(one.page);
  await versionsOf(one).getByRole('radio', { name: 'На сайте Пометки на сайте' }).waitFor();
  await versionsOf(one).getByRole('button', { name: 'Не сейчас' }).click();
  expect(await one.title.inputValue()).toBe('Пометки в черновике, снова');
  expect(review.published(name)).toContain('Пометки на сайте');

  await publish(one.page);
  await versionsOf(one).getByRole('radio', { name: 'Моё Пометки в черновике, снова' }).check();
  await versionsOf(one).getByRole('button', { name: 'Внести в форму' }).click();
  await one.page.getByRole('alert').getByText('сохраните, а потом опубликуйте снова').waitFor();
  expect(await wordsIn(box(one.page, 'Зачем'))).toBe('Другая цель на сайте');
  await save(one.page);
  await expect.poll(() => review.drafted(name), poll).toMatch(/черновике, снова[\s\S]*Другая цель/);
  await saved(one);
  await publish(one.page);
  await expect.poll(() => review.published(name), poll).toContain('Пометки в черновике, снова');
  expect(review.published(name)).toContain('Другая цель на сайте');
  await expect.poll(() => review.hasDraft(name), poll).toBe(false);
  expect(new Set(one.dialogs)).toEqual(new Set(['Вы уверены, что хотите опубликовать эту запись?']));
});
