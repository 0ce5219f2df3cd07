import type { Locator, Page } from 'playwright';

/** A line or box of a form by its label. */
export const box = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true }).first();

/** What stands in a line or a text of a form. */
export const wordsIn = (field: Locator): Promise<string | null> =>
  field.evaluate((element) => ('value' in element ? String(element.value) : element.textContent));

/** The dialog that offers a kept text. */
export const copyOf = (page: Page): Locator =>
  page.getByRole('dialog', { name: /^Ваш несохранённый текст от \d\d:\d\d$/ });

export const press = (page: Page, name: string): Promise<void> => copyOf(page).getByRole('button', { name }).click();

export const unsaved = (page: Page): Promise<void> => page.getByText('Есть несохранённые правки').waitFor();

/** Answers every question of the browser with yes; gives what was asked. */
export function agree(page: Page): string[] {
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.message() || dialog.type());
    await dialog.accept();
  });
  return asked;
}

/** Within this time a change is kept. */
export const second = (page: Page): Promise<void> => page.waitForTimeout(1000);
