import { type Browser, chromium, type Locator, type Page } from 'playwright';
import { findBrowser } from '../../scripts/lib/browser.ts';

const minute = 60_000;

/** One editor of a running `npm start`: a browser of their own, and what it told them. */
export interface Editor {
  readonly page: Page;
  /** What the windows that wait for an answer said; every question was answered with yes. */
  readonly dialogs: string[];
  /** Opens an entry through a fresh page and waits for its form. */
  open(collection: string, name: string): Promise<void>;
  /** The field «Название» of the form. */
  readonly title: Locator;
  leave(): Promise<void>;
}

/** Opens the editor at `origin`. */
export async function editorAt(origin: string): Promise<Editor> {
  const browser: Browser = await chromium.launch(await findBrowser());
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(2 * minute);
  page.setDefaultNavigationTimeout(3 * minute);
  const dialogs: string[] = [];
  page.on('dialog', async (dialog) => {
    if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message());
    await dialog.accept();
  });
  const title = page.getByRole('textbox', { name: 'Название', exact: true });
  const logIn = page.getByRole('button', { name: 'Войти' });
  return {
    page,
    dialogs,
    title,
    open: async (collection, name) => {
      await page.goto('about:blank');
      await page.goto(`${origin}/admin/#/collections/${collection}/entries/${name}`);
      await logIn
        .or(title)
        .first()
        .waitFor({ timeout: 3 * minute });
      if (await logIn.isVisible()) await logIn.click();
      await title.waitFor();
    },
    leave: () => browser.close(),
  };
}
