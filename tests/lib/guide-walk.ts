import type { Page } from 'playwright';
import { enter, save } from './editing-copy.ts';

/** The Word document with which newcomers try the guide. */
export const sampleWord = 'public/o-sajte/tri-voprosa.docx';

/** The settings of a walk through the editor's guide. */
export interface Walk {
  readonly page: Page;
  /** The origin that serves the built editor. */
  readonly origin: string;
  readonly word: string;
  /** The title of a published topic for the material. */
  readonly topic: string;
  /** Called with the name of a picture where the guide shows it. */
  stop(name: string): Promise<void>;
}

/** Follows the guide: a Word document becomes a published material. */
export async function walkGuide(walk: Walk): Promise<void> {
  const { page, origin, stop } = walk;
  await page.goto(`${origin}/admin/`);
  await page.getByRole('button', { name: 'Войти' }).waitFor();
  await enter(page);
  await page.locator('a[href*="/entries/"]:visible').first().waitFor();
  await stop('razdely');
  await importWord(walk);
  await page.getByRole('link', { name: 'Открыть в редакторе' }).click();
  await page.frameLocator('#preview-pane').locator('h1').waitFor();
  await stop('forma');
  await fillFirstScreen(walk);
  await insertBlock(walk);
  await page.getByRole('combobox', { name: 'Состояние' }).fill('опубликовано');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).first().click();
  await stop('sohranit');
  await page.getByRole('menuitem', { name: 'Сохранить и продолжить' }).click();
  const reasons = page.getByRole('alert').filter({ hasText: 'Запись не сохранена' });
  await reasons.waitFor();
  await stop('prichiny');
  await reasons.getByRole('button', { name: 'Коротко' }).click();
  await page.waitForFunction(() => document.activeElement?.id.startsWith('summary-field'));
  await reasons.getByRole('button', { name: 'Закрыть' }).click();
  await page.getByText('Не удалось сохранить').waitFor({ state: 'hidden' });
  await fillTheRest(page);
  await save(page);
  await page.getByText('Изменения сохранены').first().waitFor();
  await page.getByRole('link', { name: 'Открыть страницу' }).waitFor();
  await stop('sohraneno');
}

async function importWord({ page, origin, word, stop }: Walk): Promise<void> {
  await page.goto(`${origin}/admin/import/`);
  await page.getByLabel('Раздел').selectOption('Материалы');
  await page.getByLabel('Документ Word').setInputFiles(word);
  await page.getByText('Черновик сохранён').waitFor();
  await stop('import');
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).first().fill(option);
  await page.getByRole('option', { name: option }).first().click();
}

async function fillFirstScreen({ page, topic }: Walk): Promise<void> {
  await choose(page, 'Вид', 'памятка');
  await choose(page, 'Темы', topic);
  await page.getByRole('spinbutton', { name: 'Время учителя, минут' }).fill('10');
}

/** Inserts a callout after the last words. */
async function insertBlock({ page, stop }: Walk): Promise<void> {
  await page.getByRole('textbox', { name: 'Текст', exact: true }).getByText('возвращаются первым').click();
  await page.keyboard.press('Control+End');
  await page.getByRole('button', { name: 'Вставить блок' }).click();
  await page.getByRole('menuitem', { name: 'Рамка' }).waitFor();
  await stop('bloki');
  await page.getByRole('menuitem', { name: 'Рамка' }).click();
  await page.keyboard.insertText('Завтра начните с одного вопроса. Через неделю дети зададут остальные два сами.');
  await page.frameLocator('#preview-pane').getByText('Завтра начните').scrollIntoViewIfNeeded();
  await stop('ramka');
}

async function fillTheRest(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: 'Остальные поля' });
  if ((await more.getAttribute('aria-expanded')) === 'false') await more.click();
  await page
    .getByRole('textbox', { name: 'Коротко' })
    .fill('Две минуты до чтения, после которых детям есть что проверять в тексте.');
}
