import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { contentDir } from '../../src/adapters/content-pass.ts';
import { freePort } from '../../src/adapters/ports.ts';
import { type Backend, localBackend } from '../../src/domain/editor/forms/backend.ts';
import { openDirectMode } from '../../src/editor-server/editing-mode.ts';
import { startEditorServer } from '../../src/editor-server/server.ts';

export interface EditingCopy {
  readonly content: string;
  /** Connects the editor of a page to the file server of the copy; call it before the page opens an address. */
  serve(page: Page): Promise<void>;
  /** Stops the file server; `start` starts another one, which remembers nothing, at the same address. */
  stop(): void;
  start(): Promise<void>;
  end(): Promise<void>;
}

/**
 * Copies the folder of entries that this process uses, and lets the editor change the copy as it changes a checkout
 * under `npm start`.
 */
export async function editCopy(origin: string): Promise<EditingCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'editing-'));
  const content = join(folder, 'content');
  await cp(contentDir, content, { recursive: true });
  const port = await freePort();
  const startServer = async () => startEditorServer(port, origin, await openDirectMode(content));
  let server = await startServer();
  const pages: Page[] = [];
  return {
    content,
    serve: async (page) => {
      pages.push(page);
      await serveFiles(page, origin, port);
    },
    stop: () => server.stop(),
    start: async () => {
      server = await startServer();
    },
    end: async () => {
      // A request may still be running; on a page that is gone none is.
      for (const page of pages) await page.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => undefined);
      server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Connects the editor of a page to the file server on `port`, as the dev server does under `npm start`. */
export async function serveFiles(page: Page, origin: string, port: number): Promise<void> {
  await putBackend(page, origin, localBackend);
  await page.route(`${origin}/decap/**`, async (route) => {
    const { search } = new URL(route.request().url());
    const url = `http://127.0.0.1:${port}/${search}`;
    const response = await route.fetch({ url }).catch(() => undefined);
    // The server is not there.
    await (response ? route.fulfill({ response }) : route.abort());
  });
}

/** Replaces the back end that the editor of a page was built for. */
async function putBackend(page: Page, origin: string, backend: Backend): Promise<void> {
  await page.route(/\/admin\/(?:import\/)?$/, async (route) => {
    if (!route.request().url().startsWith(`${origin}/`)) return route.fallback();
    const response = await route.fetch();
    const body = (await response.text()).replace(/(?<=data-cms=")[^"]*/, (written) => {
      const options = JSON.parse(written.replaceAll('&#34;', '"').replaceAll('&quot;', '"').replaceAll('&#38;', '&'));
      const own = { ...options, backend, site: 'https://centre.example', hasReview: false };
      return JSON.stringify(own).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    });
    await route.fulfill({ response, body });
  });
}

/** Logs in to an open editor if it shows the login page. */
export async function enter(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Войти' });
  await page.locator('#nc-root button').first().waitFor();
  if (await button.isVisible()) await button.click();
}

/** Saves the open form of an editor without review. */
export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Сохранить', exact: true }).first().click();
  await page.getByRole('menuitem', { name: 'Сохранить и продолжить' }).click();
}

/**
 * Moves an open editor to a form or a list at the address behind `#`. It goes through a list, because one form cannot
 * replace another directly; of what is not saved it is asked.
 */
export async function moveTo(page: Page, hash: string): Promise<void> {
  const go = (to: string) => page.evaluate((address) => Object.assign(location, { hash: address }), to);
  const list = hash.replace(/\/(?:new|entries\/.*)$/, '');
  await go(list);
  await page.locator('#preview-pane').waitFor({ state: 'detached' });
  if (hash === list) return;
  await go(hash);
  await page.locator('#preview-pane').waitFor();
}
