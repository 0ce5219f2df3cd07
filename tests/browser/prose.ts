import type { Locator, Page } from 'playwright';

/** The text of a field of prose, by the label of the field. */
export const textOf = (page: Page, label = 'Текст'): Locator => page.getByRole('textbox', { name: label, exact: true });

/** The Markdown of the text in which the cursor is, as «Разметка» shows it; goes back to the text. */
export async function markdownOf(page: Page, label = 'Текст'): Promise<string> {
  await page
    .getByRole('toolbar', { name: `Оформление: ${label}` })
    .getByRole('button', { name: 'Разметка' })
    .click();
  const source = await page.getByRole('textbox', { name: `${label}: разметка` }).inputValue();
  await page.getByRole('button', { name: 'Показать, как на странице' }).click();
  return source;
}

/** Empties a text and puts the cursor into it. */
export async function emptied(page: Page, label = 'Текст'): Promise<Locator> {
  const text = textOf(page, label);
  await text.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Backspace');
  return text;
}

/** Pastes HTML, as another program puts it on the clipboard with its plain text. */
export async function pasteHtml(text: Locator, html: string, plain = ''): Promise<void> {
  await text.evaluate(
    (element, [rich, words]) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', rich);
      clipboardData.setData('text/plain', words);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    [html, plain] as const,
  );
}

/** A document that types within a task of the page; the only way to do so is called deprecated. */
export interface Typist {
  execCommand(command: 'insertText', isShown: boolean, words: string): boolean;
}
