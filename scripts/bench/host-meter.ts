import type { Browser, Page } from 'playwright';
import type { CollectionId } from '../../src/domain/model/collection-id.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { GitLabStub } from '../../tests/lib/gitlab.ts';
import type { HostCorpus } from './host-corpus.ts';

/** What an editor at a git host waits for. */
export interface HostCost {
  readonly label: string;
  readonly seconds: number;
  /** Processor seconds of the page: on a machine that others use too they are the steadier figure. */
  readonly cpu: number;
  readonly requests: number;
}

const host = 'https://git.example.ru';

/** Measures the built editor at a GitLab that is played by a stub: seconds, and requests to it. */
export async function measureAtHost(
  browser: Browser,
  origin: string,
  { files, lists }: HostCorpus,
  patience: number,
): Promise<HostCost[]> {
  const stub = new GitLabStub(files);
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const costs: HostCost[] = [];
  const system = await browser.newBrowserCDPSession();
  const cpuNow = async (): Promise<number> => {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { type, cpuTime }) => (type === 'renderer' ? sum + cpuTime : sum), 0);
  };
  const time = async (label: string, work: () => Promise<unknown>): Promise<void> => {
    const [start, cpuBefore, before] = [performance.now(), await cpuNow(), stub.asked.length];
    const isDone = await work().then(
      () => true,
      () => false,
    );
    const seconds = isDone ? (performance.now() - start) / 1000 : Infinity;
    const cpu = (await cpuNow()) - cpuBefore;
    // What is asked for after the page has shown what was waited for counts too.
    await page.waitForTimeout(1000);
    costs.push({ label, seconds, cpu, requests: stub.asked.length - before });
  };
  const open = async (): Promise<Page> => {
    const opened = await context.newPage();
    opened.setDefaultTimeout(patience);
    await opened.route(`${host}/**`, async (route) => {
      const sent = route.request();
      await route.fulfill(stub.answer({ method: sent.method(), url: new URL(sent.url()), body: sent.postData() }));
    });
    await opened.route(`${origin}/admin/spiski.json`, (route) => route.fulfill({ json: lists }));
    return opened;
  };
  let page = await open();
  await page.goto(`${origin}/admin/`);
  const loginButton = page.getByRole('button', { name: 'Войти через GitLab' });
  await loginButton.waitFor();
  await time('Вход и первый список: материалы', async () => {
    await loginButton.click();
    await entriesOf(page, 'materials').first().waitFor();
  });
  await time('Список встреч', () => openList(page, 'events'));
  await time('Список тьюторов', () => openList(page, 'tutors'));
  await time('Список материалов снова', () => openList(page, 'materials'));
  await time('Запись из списка', async () => {
    await entriesOf(page, 'materials').first().click();
    await page.locator('#preview-pane').waitFor();
  });
  await page.close();
  page = await open();
  await time('Запись по адресу, вместе со входом', async () => {
    const [path = ''] = Object.keys(files).filter((name) => name.startsWith('content/events/'));
    await page.goto(`${origin}/admin/#/collections/events/entries/${path.replace(/^.*\/|\.mdx$/g, '')}`);
    await page.locator('#preview-pane').waitFor();
  });
  await page.goto(`${origin}/admin/#/collections/faq`);
  await entriesOf(page, 'faq').first().waitFor();
  const box = page.getByPlaceholder('Искать повсюду');
  await time('Поиск: первая буква', async () => {
    await box.pressSequentially('к');
    await page.waitForURL('**/search/**');
    await page.locator('a[href*="/entries/"]:visible').first().waitFor();
  });
  await time('Поиск: следующая буква', async () => {
    await page.keyboard.type('а');
    await page.waitForURL((url) => decodeURIComponent(url.hash).endsWith('/search/ка'));
    await page.locator('a[href*="/entries/"]:visible').first().waitFor();
  });
  await page.goto(`${origin}/admin/#/collections/faq/new`);
  const relation = page.locator('input[id^="materials-field"]');
  await relation.waitFor();
  await time('Выбор материала: первые варианты', async () => {
    await relation.click();
    await page.getByRole('option').first().waitFor();
  });
  await time('Выбор материала: набрано три буквы', async () => {
    await relation.fill('как');
    await page.getByRole('option', { name: /как/i }).first().waitFor();
  });
  await context.close();
  return costs;
}

async function openList(page: Page, collection: CollectionId): Promise<void> {
  await page.getByRole('link', { name: collections[collection].label, exact: true }).first().click();
  await entriesOf(page, collection).first().waitFor();
}

const entriesOf = (page: Page, collection: CollectionId) =>
  page.locator(`a[href*="#/collections/${collection}/entries/"]:visible`);
