import type { Page } from 'playwright';
import { button, type LostChunk, press } from './lost-chunk.ts';

async function newPlan(page: Page): Promise<void> {
  await press(/^Мне интересно/)(page);
  await page.getByLabel('Мне интересно…').fill('шесть шляп');
}

export const lostOfPlan: readonly LostChunk[] = [
  {
    source: './plan-controller.ts',
    path: '/moj-plan/',
    before: (page) => page.getByLabel('Ссылка или письмо').fill('вот мой план'),
    deed: press('Открыть по ссылке'),
    control: button('Открыть по ссылке'),
    says: 'План не загрузился, но сохранённое не пропало',
    typed: (page) => [page.getByLabel('Ссылка или письмо'), 'вот мой план'],
    success: (page) => page.locator('[data-slot="said"]', { hasText: /\S/ }),
  },
  {
    source: './export-plan.ts',
    path: '/moj-plan/',
    before: newPlan,
    deed: press('Даты в календарь'),
    control: button('Даты в календарь'),
    says: 'Не получилось, но план не пропал',
    typed: (page) => [page.getByLabel('Мне интересно…'), 'шесть шляп'],
    success: (page) => page.getByText('В плане пока нет ни одного срока'),
  },
  {
    source: '../shared/word-file.ts',
    path: '/moj-plan/',
    before: newPlan,
    deed: press('Документ Word'),
    control: button('Документ Word'),
    says: 'Не получилось, но план не пропал',
    typed: (page) => [page.getByLabel('Мне интересно…'), 'шесть шляп'],
    success: (page) => page.getByText('Документ Word готов, ищите его в загрузках.'),
  },
  {
    source: './deflate.ts',
    path: '/moj-plan/',
    first: () => Reflect.deleteProperty(globalThis, 'CompressionStream'),
    before: newPlan,
    deed: press('Скопировать ссылку'),
    control: button('Скопировать ссылку'),
    says: 'Ссылка не получилась',
    success: (page) => page.getByLabel('Ссылка на план'),
  },
];
