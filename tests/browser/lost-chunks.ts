import type { Locator, Page } from 'playwright';
import { leaflet } from '../lib/word-files.ts';

/** One chunk that a page asks for when something is done, and what is done. */
export interface LostChunk {
  /** What `import()` names in the code. */
  readonly source: string;
  readonly path: string;
  /** The name of the built file, when it is another. */
  readonly file?: RegExp;
  /** Runs in the page before its scripts. */
  readonly first?: () => void;
  /** What leads to the deed; the chunk is still to be had. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly deed: (page: Page) => Promise<unknown>;
  /** The control that is used: the sentence stands beside it. */
  readonly control?: (page: Page) => Locator;
  readonly says: string;
  /** Where it says so: most use `.failed`. */
  readonly place?: string;
  /** What was typed, and must stay. */
  readonly typed?: (page: Page) => [Locator, string];
  readonly success: (page: Page) => Locator;
  /** The key of the browser's store, and what stands there in the end. */
  readonly keeps?: readonly [string, RegExp];
}

const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();
const press = (name: string | RegExp) => (page: Page) => button(name)(page).click();
const again = press('Попробовать ещё раз');

async function newPlan(page: Page): Promise<void> {
  await press(/^Мне интересно/)(page);
  await page.getByLabel('Мне интересно…').fill('шесть шляп');
}

async function answers(page: Page, count: number): Promise<void> {
  await page.getByLabel(/Понимание текста/).uncheck();
  await press('Начать')(page);
  for (let step = 0; step < count; step += 1) {
    const { hash } = new URL(page.url());
    await page.getByRole('radio', { name: /^Пробую/ }).check();
    if (step < 5) await page.locator('form.step button').click();
    if (step < 5) await page.waitForFunction((former) => location.hash !== former, hash);
  }
}

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

const diary = (page: Page) => page.locator('tc-diary form textarea');
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

export const lostChunks: readonly LostChunk[] = [
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
    success: (page) => page.getByText('Документ Word сохранён в загрузки.'),
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
    before: gather,
    deed: press('План в Word'),
    control: button('План в Word'),
    says: 'Документ не получился',
    success: (page) => page.locator('tc-needs:not(:has(.failed))'),
  },
  {
    source: '../../domain/learning/diagnostic/parse-answers.ts',
    path: '/projti-diagnostiku/',
    before: async (page) => {
      await answers(page, 2);
      await page.goto(new URL('/', page.url()).href);
    },
    deed: async (page) => {
      if (page.url().includes('diagnostiku')) await again(page);
      else await page.goto(new URL('/projti-diagnostiku/', page.url()).href);
    },
    says: 'Сохранённые ответы не загрузились, но они на месте',
    success: (page) => page.getByText('Отвечено: 1 из 5'),
  },
  {
    source: './unreadable.ts',
    file: /\/unreadable\.[^/]*\.js/,
    path: '/projti-diagnostiku/',
    before: async (page) => {
      await page.evaluate(() => localStorage.setItem('tc-diagnostic-unread', '{'));
    },
    deed: async (page) => {
      if (await button('Попробовать ещё раз')(page).isVisible()) await again(page);
      else await page.reload();
    },
    says: 'Прежние ответы не показались, но не пропали',
    success: (page) => page.getByText('Ответы на самодиагностику').first(),
  },
  {
    source: './result.ts',
    path: '/projti-diagnostiku/',
    before: (page) => answers(page, 6),
    deed: (page) => page.locator('form.step button').click(),
    control: (page) => page.locator('form.step button'),
    says: 'Советы не собрались, но ответы не пропали',
    success: (page) => page.getByRole('heading', { name: 'Результат' }),
  },
  {
    source: './draft-plan.ts',
    path: '/projti-diagnostiku/',
    before: async (page) => {
      await answers(page, 6);
      await page.locator('form.step button').click();
      await page.getByRole('heading', { name: 'Результат' }).waitFor();
    },
    deed: press('Собрать план'),
    control: button('Собрать план'),
    says: 'План не собрался',
    success: (page) => page.getByLabel('Направление, которое я выбрал'),
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
    source: '../shared/word-file.ts',
    path: '/dnevnik-pos/',
    before: (page) => diary(page).first().fill('урок письма'),
    deed: press('Документ Word'),
    control: button('Документ Word'),
    says: 'Документ не получился',
    typed: (page) => [diary(page).first(), 'урок письма'],
    success: (page) => page.locator('tc-diary:not(:has(.failed))'),
  },
  {
    source: './toggle-page.ts',
    path: '/priemy/nevod/',
    deed: press('Отложить'),
    control: button('Отложить'),
    says: 'Отложить не получилось',
    success: (page) => page.getByRole('link', { name: 'Всё отложенное' }),
  },
  {
    source: '../plan/pages.ts',
    file: /\/pages\.[^/]*\.js/,
    path: '/otlozhennoe/',
    before: async (page) => {
      await page.evaluate(() => localStorage.setItem('tc-plans', '{}'));
    },
    deed: async (page) => {
      if (await button('Попробовать ещё раз')(page).isVisible()) await again(page);
      else await page.reload();
    },
    says: 'Страницы из планов не загрузились',
    success: (page) => page.locator('tc-kept:not(:has(.failed))'),
  },
  ofImport('./draft-store.ts'),
  ofImport('../src/domain/word/import-word.ts'),
  ofImport('./parse-markdown.ts'),
];

/** Nobody asks for these: a page says all that it has to say without them. */
export const unasked = [
  './marks.ts',
  './next-action.ts',
  '../islands/page/open-folds.ts',
  '../islands/page/tc-term.ts',
  // The words of a failure: shorter ones stand in for them.
  '../../domain/site/failure.ts',
  '../src/domain/site/failure.ts',
  // Without a network, and then it comes from the worker's copies.
  './offline-engine.ts',
] as const;
