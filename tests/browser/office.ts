import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { freePort, waitForPort } from '../../scripts/lib/ports.ts';
import { localBackend } from '../../src/domain/cms/backend.ts';

/** The built office at work on a copy of content/. */
export interface Office {
  readonly page: Page;
  /** The preview beside the form. */
  readonly preview: FrameLocator;
  /** Exceptions of the office and refusals of its content policy. */
  readonly complaints: readonly string[];
  /** The text of a file of the copy. */
  read(path: string): string;
  /** Opens the form of an entry. */
  open(collection: string, id: string): Promise<void>;
  /** Saves what the form holds. */
  publish(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built office with the file server of `npm start` behind it instead of a git host. */
export async function openOffice(): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  cpSync(join(import.meta.dirname, '../../content'), join(folder, 'content'), { recursive: true });
  const port = await freePort();
  const server = spawn(process.execPath, [createRequire(import.meta.url).resolve('decap-server')], {
    stdio: 'inherit',
    env: {
      ...process.env,
      MODE: 'fs',
      BIND_HOST: '127.0.0.1',
      PORT: String(port),
      GIT_REPO_DIRECTORY: folder,
      LOG_LEVEL: 'error',
    },
  });
  await waitForPort(port, 20);
  const browser = await chromium.connect(inject('browser'));
  const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
  page.setDefaultTimeout(15_000);
  // Decap asks before a form with changes is left.
  page.on('dialog', (dialog) => dialog.accept());
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error.stack)));
  page.on('console', (message) => {
    if (/Content.Security.Policy/.test(message.text())) complaints.push(message.text());
  });
  const cms = JSON.stringify({ backend: localBackend, site: '/' }).replaceAll('"', '&quot;');
  await page.route('**/admin/', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/data-cms="[^"]*"/, `data-cms="${cms}"`) });
  });
  await page.route(`**${localBackend.proxy_url}`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${port}/api/v1` }) }),
  );
  await page.goto(`${inject('origin')}/admin/`);
  await page.getByRole('button', { name: 'Войти' }).click();
  await page.getByRole('link', { name: 'Материалы' }).first().waitFor();
  return {
    page,
    preview: page.frameLocator('#preview-pane'),
    complaints,
    read: (path) => readFileSync(join(folder, 'content', path), 'utf8'),
    open: async (collection, id) => {
      const go = (hash: string) => page.evaluate((to) => Object.assign(location, { hash: to }), hash);
      // One form gives place to another only by way of a list.
      await go(`/collections/${collection}`);
      await page.locator('#preview-pane').waitFor({ state: 'detached' });
      await go(`/collections/${collection}/entries/${id}`);
      await page.frameLocator('#preview-pane').locator('h1').waitFor();
    },
    publish: async () => {
      await page.getByRole('button', { name: 'Опубликовать' }).first().click();
      await page.getByText('Опубликовать сейчас').click();
      await page.getByText('Изменения сохранены').first().waitFor();
    },
    close: async () => {
      await browser.close();
      server.kill();
      rmSync(folder, { recursive: true });
    },
  };
}
