import type { Page } from 'playwright';

/** Something that a reader makes and her browser keeps. */
interface Work {
  readonly path: string;
  /** The name of its record, and where what can't be read is put. */
  readonly key: string;
  readonly unread: string;
  /** Changes something; again, another thing. */
  readonly first: (page: Page) => Promise<void>;
  readonly second: (page: Page) => Promise<void>;
  /** Whether both changes are on the page. */
  readonly both: (page: Page) => Promise<boolean>;
  readonly says: { readonly refused: RegExp; readonly aside: RegExp };
}

const filled = async (page: Page, label: string, text: string) => (await page.getByLabel(label).inputValue()) === text;
const ticked = (page: Page, name: string) => page.getByRole('checkbox', { name }).isChecked();

/** Every work of the site that is kept as it is made. */
export const works: readonly Work[] = [
  {
    path: '/projti-diagnostiku/',
    key: 'tc-diagnostic-1',
    unread: 'tc-diagnostic-unread',
    first: (page) => page.getByRole('checkbox', { name: 'Рост и команда' }).check(),
    second: (page) => page.getByRole('checkbox', { name: 'Особые условия' }).check(),
    both: async (page) => (await ticked(page, 'Рост и команда')) && (await ticked(page, 'Особые условия')),
    says: { refused: /Браузер не сохраняет ответы/, aside: /Они не пропали: посмотрите/ },
  },
  {
    path: '/moj-plan/',
    key: 'tc-plans',
    unread: 'tc-plans-unread',
    first: async (page) => {
      await page.getByRole('button', { name: 'Мне интересно…' }).click();
      await page.getByLabel('Мне интересно…').fill('шесть шляп');
    },
    second: async (page) => {
      const [mine, seen] = [page.locator('[data-slot="own"] a'), page.getByLabel('Что вижу в классе')];
      await mine.or(seen).filter({ visible: true }).first().waitFor();
      if (await mine.isVisible()) await mine.click();
      await seen.fill('спорят');
    },
    both: async (page) =>
      (await filled(page, 'Мне интересно…', 'шесть шляп')) && (await filled(page, 'Что вижу в классе', 'спорят')),
    says: { refused: /Браузер не сохраняет планы/, aside: /Она не пропала: посмотрите/ },
  },
  {
    path: '/dnevnik-pos/',
    key: 'tc-diary',
    unread: 'tc-diary-unread',
    first: (page) => page.getByLabel('По чему увидим, что помогает').fill('спорят'),
    second: (page) => page.getByLabel('К чему пришли').fill('продолжаем'),
    both: async (page) =>
      (await filled(page, 'По чему увидим, что помогает', 'спорят')) &&
      (await filled(page, 'К чему пришли', 'продолжаем')),
    says: { refused: /Браузер не сохраняет дневник/, aside: /Он не пропал: посмотрите/ },
  },
  {
    path: '/svodka/',
    key: 'tc-needs',
    unread: 'tc-needs-unread',
    first: (page) => page.getByRole('checkbox', { name: 'Понимание текста' }).check(),
    second: (page) => page.getByRole('checkbox', { name: 'Читают, но не понимают' }).check(),
    both: async (page) => (await ticked(page, 'Понимание текста')) && (await ticked(page, 'Читают, но не понимают')),
    says: { refused: /Браузер не сохраняет ответы/, aside: /Они не пропали: отложены/ },
  },
];
