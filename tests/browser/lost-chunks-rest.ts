import type { Locator, Page } from 'playwright';
import { leaflet } from '../lib/word-files.ts';
import { again, button, type LostChunk, press } from './lost-chunk.ts';

const chooseWord = async (page: Page) =>
  page
    .getByLabel('Документ Word')
    .setInputFiles({ name: 'Памятка.docx', mimeType: '', buffer: Buffer.from(await leaflet()) });

const ofImport = (source: string): LostChunk => ({
  source,
  path: '/admin/import/',
  deed: chooseWord,
  control: (page) => page.getByLabel('Документ Word'),
  says: 'Документ цел.',
  place: '#result',
  success: (page) => page.getByText('Сначала войдите в редактор'),
});

const query = (page: Page) => page.getByLabel('Что найти');
const results = (page: Page) => page.locator('.results li').first();
const ofSearch = { path: '/poisk/', says: 'Поиск не получился', place: '.status', control: query, success: results };
const ask = (text: string) => ({
  deed: async (page: Page) => {
    await query(page).fill(text);
    await query(page).press('Enter');
  },
  typed: (page: Page): [Locator, string] => [query(page), text],
});

export const lostOfRest: readonly LostChunk[] = [
  {
    source: './dialog.ts',
    path: '/o-centre/',
    deed: (page) => page.getByRole('link', { name: 'Поиск' }).first().click(),
    control: (page) => page.getByRole('link', { name: 'Поиск' }).first(),
    says: 'Поиск не загрузился',
    success: (page) => page.getByRole('combobox', { name: 'Что найти' }),
  },
  { source: './engine.ts', ...ofSearch, ...ask('отклик') },
  {
    source: 'fuse.js/basic',
    file: /\/fuse\./,
    ...ofSearch,
    ...ask('Йожыкова'),
    success: (page) => page.locator('.status', { hasText: /найден/i }),
  },
  {
    source: './gunzip.ts',
    first: () => Reflect.deleteProperty(globalThis, 'DecompressionStream'),
    ...ofSearch,
    ...ask('отклик'),
  },
  {
    source: './toggle-page.ts',
    path: '/priemy/nevod/',
    deed: press('В подборку'),
    control: button('В подборку'),
    says: 'Подборка не изменилась',
    success: (page) => page.getByRole('main').getByRole('link', { name: 'Моя подборка' }),
  },
  {
    source: '../plan/pages.ts',
    file: /\/pages\.[^/]*\.js/,
    path: '/otlozhennoe/',
    // Before the scripts, and readable: they would set aside what they can't read.
    first: () => localStorage.setItem('tc-plans', '{"version":1,"kept":[]}'),
    deed: async (page) => {
      if (await button('Попробовать ещё раз')(page).isVisible()) await again(page);
      else await page.reload();
    },
    says: 'Страницы из планов не загрузились',
    success: (page) => page.locator('tc-basket:not(:has(.failed))'),
  },
  {
    source: './save-page.ts',
    path: '/priemy/nevod/',
    deed: press('Скачать для Word'),
    control: button('Скачать для Word'),
    says: 'Документ не получился',
    success: (page) => page.getByText('Документ готов, ищите его в загрузках.'),
  },
  {
    source: '../print/print-dialog.ts',
    path: '/priemy/nevod/',
    deed: press('Напечатать…'),
    control: button('Напечатать…'),
    says: 'Печать не открылась',
    success: (page) => page.getByRole('dialog', { name: 'Печать' }),
  },
  {
    source: '../paper/save-page.ts',
    path: '/tyutorialy/otklik-za-stolom/',
    before: press('Напечатать…'),
    deed: press('Скачать папку для Word'),
    control: button('Скачать папку для Word'),
    says: 'Документ не получился',
    success: (page) => page.getByText('Документ готов, ищите его в загрузках.'),
  },
  ofImport('./draft-store.ts'),
  ofImport('../src/domain/word/import-word.ts'),
  ofImport('./parse-markdown.ts'),
];
