import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { freePort, waitForPort } from '../../scripts/lib/ports.ts';
import { localBackend } from '../../src/domain/cms/backend.ts';
import { visits } from './visit.ts';

const root = join(import.meta.dirname, '../..');

/** The built office over a copy of content/, kept by decap-server as `npm start` keeps it. */
export interface Editing {
  /** Opens the office at an address behind its `#`, logged in. */
  open(hash: string): Promise<{ page: Page; complaints: readonly string[] }>;
  /** The text of a file of the copy. */
  read(path: string): string;
  /** The folder of the copy. */
  readonly content: string;
}

/** Serves the office to a test file: the production build, but with the local back end. */
export function editing(): Editing {
  const visit = visits();
  const folder = mkdtempSync(join(tmpdir(), 'editing-'));
  const content = join(folder, 'content');
  cpSync(join(root, 'content'), content, { recursive: true });
  let server: ChildProcess;
  let port: number;
  beforeAll(async () => {
    port = await freePort();
    const { PATH, HOME } = process.env;
    server = spawn(process.execPath, [createRequire(import.meta.url).resolve('decap-server')], {
      env: { PATH, HOME, MODE: 'fs', BIND_HOST: '127.0.0.1', PORT: String(port), GIT_REPO_DIRECTORY: folder },
      stdio: 'ignore',
    });
    await waitForPort(port, 30);
  });
  afterAll(() => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    content,
    read: (path) => readFileSync(join(content, path), 'utf8'),
    open: async (hash) => {
      const { page, complaints } = await visit(`/admin/#${hash}`, { prepare: (one) => toLocalBackend(one, port) });
      const enter = page.getByRole('button', { name: 'Войти' });
      await page.locator('#nc-root button').first().waitFor();
      if (await enter.isVisible()) await enter.click();
      return { page, complaints };
    },
  };
}

/** Saves what the form holds. */
export async function publish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Опубликовать' }).first().click();
  await page.getByText('Опубликовать сейчас').click();
}

async function toLocalBackend(page: Page, port: number): Promise<void> {
  const origin = inject('origin');
  await page.route(`${origin}/admin/`, async (route) => {
    const response = await route.fetch();
    const options = JSON.stringify({ backend: localBackend, site: origin }).replaceAll('"', '&quot;');
    const body = (await response.text()).replace(/data-cms="[^"]*"/, () => `data-cms="${options}"`);
    await route.fulfill({ response, body });
  });
  await page.route(`${origin}/decap/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const url = `http://127.0.0.1:${port}${pathname.replace(/^\/decap/, '')}`;
    await route.fulfill({ response: await route.fetch({ url }) });
  });
}
