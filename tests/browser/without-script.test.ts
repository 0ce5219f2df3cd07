import { expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();
const phone = { viewport: { width: 390, height: 844 }, javaScriptEnabled: false };

it.each([
  ['/projti-diagnostiku/', 'Прочитать утверждения можно и без него', 'В отзыве на работу я пишу один шаг.'],
  ['/projti-diagnostiku/na-bumage/', 'Лист печатается из браузера', 'Нужно хотя бы 3 ответа с баллом'],
  ['/moj-plan/', 'Этот лист можно напечатать и заполнить от руки', 'Мой вопрос одним предложением'],
  ['/svodka/', 'отметьте ручкой и отдайте координатору', 'Что чаще всего не выходит у ваших детей?'],
  ['/dnevnik-pos/', 'Этот лист можно напечатать и заполнить от руки', 'По чему увидим, что помогает'],
])('%s without scripts on a phone: says what can be done, shows it, fits', async (path, says, shows) => {
  const { page, complaints, close } = await visit(path, phone);
  // Not by text alone: that way leaves out what stands in <noscript>.
  await page.locator('p', { hasText: says }).filter({ visible: true }).waitFor();
  await page.getByText(shows).filter({ visible: true }).first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  // A button that would do nothing is not shown.
  expect(await page.locator('tc-plan button:visible, tc-needs button:visible').count()).toBe(0);
  expect(complaints).toEqual([]);
  await close();
});
