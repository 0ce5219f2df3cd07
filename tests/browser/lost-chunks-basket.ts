import type { Page } from 'playwright';
import { again, button, type LostChunk, press } from './lost-chunk.ts';

const first = () => localStorage.setItem('tc-kept', '[{"path":"/priemy/nevod/","title":"Невод"}]');
/** The first time the page has just opened, then the button beside the failure asks again. */
const openOrAgain = async (page: Page) => {
  if (await button('Попробовать ещё раз')(page).isVisible()) await again(page);
  else await page.reload();
};
const ofBasket = (source: string, name: string, says: string): Omit<LostChunk, 'success'> => ({
  source,
  path: '/otlozhennoe/',
  first: () => {
    localStorage.setItem('tc-kept', '[{"path":"/priemy/nevod/","title":"Невод"}]');
    window.print = () => undefined;
  },
  before: (page) => button(name)(page).waitFor(),
  deed: press(name),
  control: button(name),
  says,
});

export const lostOfBasket: readonly LostChunk[] = [
  {
    source: './basket-controller.ts',
    path: '/otlozhennoe/',
    first,
    deed: openOrAgain,
    says: 'Подборка не загрузилась, но она цела',
    success: (page) => page.getByRole('main').getByRole('link', { name: 'Невод' }),
    keeps: ['tc-kept', /nevod/],
  },
  {
    source: './received.ts',
    path: '/otlozhennoe/#podborka=abc',
    first,
    deed: openOrAgain,
    says: 'Переданная подборка не открылась',
    success: (page) => page.getByText('Ссылка на подборку повреждена'),
  },
  {
    ...ofBasket('./print-basket.ts', 'Напечатать подборку…', 'Печать не открылась'),
    success: (page) => page.getByRole('dialog', { name: 'Печать' }),
  },
  {
    ...ofBasket('./save-basket.ts', 'Скачать одним файлом Word', 'Документ не получился'),
    success: (page) => page.getByText('Документ готов, ищите его в загрузках.'),
  },
  {
    ...ofBasket('./share-basket.ts', 'Ссылка на подборку', 'Ссылка не получилась'),
    success: (page) => page.getByLabel('Ссылка: в ней название подборки и список страниц'),
  },
];
