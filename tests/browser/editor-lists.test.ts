import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { editing } from './editing.ts';

// The editor is heavy to open: one serves all.
const { show, content } = editing();
const many = 200;

/** Counts what the editor asks of the file server. */
function countRequests(page: Page): { of(action: string): number } {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/decap/')) asked.push(String(JSON.parse(request.postData() ?? '{}').action));
  });
  return { of: (action) => asked.filter((name) => name === action).length };
}

it('of many entries some are shown and all are found, and no text is read before one is opened', async () => {
  for (let i = 0; i < many; i++) {
    writeFileSync(join(content(), `faq/proba-${i}.yaml`), `question: Проба ${i}?\nstatus: черновик\n`);
  }
  const { page, complaints } = await show('/collections/topics');
  const requests = countRequests(page);
  const cards = page.locator('a[href*="#/collections/faq/entries/"]:visible');
  await page.getByRole('link', { name: 'Вопросы и ответы', exact: true }).click();
  await cards.first().waitFor();
  const first = await cards.count();
  expect(first).toBeLessThan(many / 2);
  await cards.last().scrollIntoViewIfNeeded();
  await expect.poll(() => cards.count()).toBeGreaterThan(first);

  const box = page.getByPlaceholder('Искать повсюду');
  await box.click();
  // Key by key: the page of the results takes the focus over in the midst of a word.
  await page.keyboard.type('проба 17');
  await page.getByRole('link', { name: 'Проба 177?' }).waitFor();
  // 17, 117 and 170 to 179.
  await expect.poll(() => cards.count()).toBe(12);
  expect(await box.inputValue()).toBe('проба 17');
  await page.keyboard.type('3');
  await expect.poll(() => cards.count()).toBe(1);
  expect(requests.of('getEntry')).toBe(0);
  expect(requests.of('entriesByFolder')).toBe(0);

  await cards.first().click();
  await page.getByRole('textbox', { name: 'Вопрос' }).waitFor();
  expect(requests.of('getEntry')).toBe(1);
  expect(complaints).toEqual([]);
});

it('the search has what others saved a moment ago', async () => {
  const { page } = await show('/collections/faq');
  const box = page.getByPlaceholder('Искать повсюду');
  await box.fill('проба 42');
  await page.getByRole('link', { name: 'Проба 42?' }).waitFor();
  writeFileSync(join(content(), 'faq/proba-42.yaml'), 'question: Испытание 42?\nstatus: черновик\n');
  await expect
    .poll(async () => {
      // Whoever comes back to the box searches among what is there now.
      await box.blur();
      await box.focus();
      await box.fill('испытани');
      await box.fill('испытание');
      return page.getByRole('link', { name: 'Испытание 42?' }).count();
    })
    .toBe(1);
});

it('what is chosen in a field is shown by its title, and another entry is found as it is typed', async () => {
  const { page } = await show('/collections/techniques/entries/mayachok');
  const field = page.locator('input[id^="topics-field"]');
  await page.getByText('Рабочий отклик', { exact: true }).first().waitFor();
  await field.click();
  await page.getByRole('option', { name: 'Голос ребёнка' }).waitFor();
  await field.pressSequentially('поним');
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual(['Понимание текста']);
});
