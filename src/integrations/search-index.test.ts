import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import * as pagefind from 'pagefind';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../adapters/ports.ts';
import { searchIndex } from './search-index.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'search-index-')));
const page = '<main data-pagefind-body><h1>Главная</h1></main>';
let server: ViteDevServer;
let visits = 0;

beforeAll(async () => {
  const port = await freePort();
  mkdirSync(join(root, '.astro'));
  server = await createServer({
    ...{ root, configFile: false, logLevel: 'error', appType: 'custom' },
    server: { port, strictPort: true, host: '127.0.0.1' },
  });
  const logger = { error: (text: string) => console.error(text) } as AstroIntegrationLogger;
  const setUp = searchIndex().hooks['astro:server:setup'];
  await setUp?.({ server, logger } as unknown as Parameters<NonNullable<typeof setUp>>[0]);
  server.middlewares.use((request, response, next) => {
    if (request.url !== '/') return next();
    visits += 1;
    response.setHeader('content-type', 'text/html').end(page);
  });
  await server.listen();
});

afterAll(async () => {
  await server?.close();
  await pagefind.close();
  rmSync(root, { recursive: true });
});

const lexicon = () => fetch(new URL('/pagefind/lexicon.json', `http://127.0.0.1:${server.config.server.port}`));
/** Writes a file and waits until the watcher tells of it. */
const change = (path: string) =>
  new Promise<void>((resolve) => {
    server.watcher.once('all', () => resolve());
    writeFileSync(join(root, path), String(visits));
  });

it('reads no page again when another start of the same project writes its files', async () => {
  expect((await lexicon()).status).toBe(200);
  expect(visits).toBe(1);
  await change('.astro/data-store.json');
  expect((await lexicon()).status).toBe(200);
  expect(visits).toBe(1);
});
