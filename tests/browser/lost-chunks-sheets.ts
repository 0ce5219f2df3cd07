import type { Page } from 'playwright';
import { button, type LostChunk, press } from './lost-chunk.ts';

/** Twelve teachers who want the same. */
async function gather(page: Page): Promise<void> {
  const form = JSON.parse((await page.locator('tc-needs').getAttribute('data-form')) ?? '');
  const files = Array.from({ length: 12 }, (_, i) => ({
    name: `${i}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        kind: 'tc-needs',
        version: form.version,
        id: `0000000000${String(i).padStart(2, '0')}`,
        answers: Object.fromEntries(
          form.questions.map((one: { id: string; options: { id: string }[] }) => [one.id, [one.options[0]?.id]]),
        ),
      }),
    ),
  }));
  await page.getByLabel('Файлы с ответами').setInputFiles(files);
  await press('Свести')(page);
  await button('План в Word')(page).waitFor();
}

/** Leads a session to its end. */
async function leadSession(page: Page): Promise<void> {
  await press('Вести занятие')(page);
  await press('Начать занятие')(page);
  for (const _ of Array(4)) await page.keyboard.press('PageDown');
}

const diary = (page: Page) => page.locator('tc-diary form textarea');
export const lostOfSheets: readonly LostChunk[] = [
  {
    source: './needs-controller.ts',
    path: '/svodka/',
    before: (page) => page.getByLabel(/^Ссылки/).fill('письмо'),
    deed: press('Свести'),
    control: button('Свести'),
    says: 'Страница загрузилась не целиком',
    typed: (page) => [page.getByLabel(/^Ссылки/), 'письмо'],
    success: (page) => page.getByRole('heading', { name: 'Сводка' }),
  },
  {
    source: './kept-answers.ts',
    path: '/svodka/',
    deed: (page) => page.locator('tc-needs input[type="checkbox"]:not(:checked)').first().check(),
    control: (page) => page.locator('tc-needs input[type="checkbox"]:checked').last(),
    says: 'Анкета загрузилась не целиком, но ответы не пропали',
    success: (page) => page.getByText('Ответы сохраняются в этом браузере'),
    // The one that was checked when the code did not come, too.
    keeps: ['tc-needs', /\["[^",]+","[^",]+"\]/],
  },
  {
    source: '../shared/word-file.ts',
    path: '/svodka/',
    before: async (page) => {
      await gather(page);
      await page.getByLabel(/^Ссылки/).fill('ещё письмо');
    },
    deed: press('План в Word'),
    control: button('План в Word'),
    says: 'Документ не получился',
    typed: (page) => [page.getByLabel(/^Ссылки/), 'ещё письмо'],
    success: (page) => page.locator('tc-needs:not(:has(.failed))'),
  },
  {
    source: './diary-controller.ts',
    path: '/dnevnik-pos/',
    deed: async (page) => {
      await diary(page).first().fill('урок письма');
      await diary(page).nth(1).fill('сначала прочесть вслух');
    },
    control: (page) => diary(page).nth(1),
    says: 'Дневник не загрузился, но написанное не пропало',
    typed: (page) => [diary(page).nth(1), 'сначала прочесть вслух'],
    success: (page) => page.locator('tc-diary:not(:has(.failed))'),
    keeps: ['tc-diary', /урок письма.*прочесть вслух/s],
  },
  {
    source: './open-room.ts',
    path: '/tyutorialy/otklik-za-stolom/',
    deed: press('Вести занятие'),
    control: button('Вести занятие'),
    says: 'Занятие не открылось',
    success: button('Начать занятие'),
  },
  {
    source: '../shared/word-file.ts',
    path: '/tyutorialy/otklik-za-stolom/',
    before: async (page) => {
      await leadSession(page);
      await page.getByLabel('Что получилось в целом').fill('спорили о словах');
    },
    deed: press('Документ Word'),
    control: button('Документ Word'),
    says: 'Документ не получился, но записи не пропали',
    typed: (page) => [page.getByLabel('Что получилось в целом'), 'спорили о словах'],
    success: (page) => page.getByText('Документ Word готов'),
    keeps: ['tc-room', /спорили о словах/],
  },
  {
    source: '../shared/word-file.ts',
    path: '/dnevnik-pos/',
    before: (page) => diary(page).first().fill('урок письма'),
    deed: press('Документ Word'),
    control: button('Документ Word'),
    says: 'Документ не получился',
    typed: (page) => [diary(page).first(), 'урок письма'],
    success: (page) => page.locator('tc-diary:not(:has(.failed))'),
  },
];
