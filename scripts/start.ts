import '../src/adapters/end-with-parent.ts';
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { contentDir } from '../src/adapters/content-pass.ts';
import { freePort, isFree } from '../src/adapters/ports.ts';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';
import { openDirectMode, openReviewMode } from '../src/editor-server/editing-mode.ts';
import type { RequestHandler } from '../src/editor-server/handler.ts';
import { startEditorServer } from '../src/editor-server/server.ts';
import { packagesApart } from './start/packages.ts';

const help = `Serves the site and the CMS on this machine; a saved change appears at once.

  npm start                        http://localhost:4321/ and http://localhost:4321/admin/
  npm start -- --review            edits go through review: drafts are branches cms/… of this repository
  PORT=8080 npm start              another port
  CONTENT_DIR=/path/to/content npm start    another folder of entries, named "content"

Ctrl+C stops everything.`;

// Per cent. By itself V8 collects when the heap is several times what was in use, for thousands of entries a gigabyte.
setFlagsFromString('--heap-growing-percent=30');

const port = Number(process.env['PORT'] ?? 4321);
const origin = `http://localhost:${port}`;
const isReview = process.argv.includes('--review');
const root = fileURLToPath(new URL('..', import.meta.url));

if (process.argv.includes('--help')) {
  console.log(help);
} else if (canStart()) {
  // A second editor with review learns where the first is, rather than that the port is taken.
  const handle = await openMode();
  if (handle && (await isPortFree())) await start(handle);
  else process.exitCode = 1;
} else {
  process.exitCode = 1;
}

function canStart(): boolean {
  const unknownOption = process.argv.slice(2).find((word) => word !== '--review');
  if (unknownOption !== undefined) {
    console.error(`Что такое «${unknownOption}», npm start не знает. Есть --review (с проверкой) и --help.`);
    return false;
  }
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    console.error(`PORT=${process.env['PORT']} — не номер порта. Возьмите число от 1 до 65535: PORT=8080 npm start`);
    return false;
  }
  if (basename(contentDir) !== 'content' || !existsSync(contentDir)) {
    console.error(`Папки с записями нет: ${contentDir}. CONTENT_DIR указывает на папку с именем content.`);
    return false;
  }
  return true;
}

async function isPortFree(): Promise<boolean> {
  if (await isFree(port)) return true;
  console.error(
    `Порт ${port} занят другой программой. Закройте её или возьмите другой порт: PORT=${port + 1} npm start`,
  );
  return false;
}

async function openMode(): Promise<RequestHandler | undefined> {
  try {
    return await (isReview ? openReviewMode(contentDir, `${origin}/admin/`) : openDirectMode(contentDir));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    return undefined;
  }
}

async function start(handle: RequestHandler): Promise<void> {
  const exit = (code: number): void => {
    process.exitCode = code;
    process.exit();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => exit(0));
  try {
    // An own, empty cache: the cache of another version can break the page.
    const cache = join(root, 'node_modules', '.vite', `start-${port}`);
    await rm(cache, { recursive: true, force: true });
    const editorPort = await freePort();
    await startEditorServer(editorPort, origin, handle);
    // Imported after the environment is set, because it reads it.
    Object.assign(process.env, {
      EDITOR_PORT: String(editorPort),
      CMS_REVIEW: isReview ? '1' : '0',
      DEV_CACHE: cache,
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
    });
    const { dev } = await import('astro');
    const site = await dev({
      root,
      logLevel: 'warn',
      integrations: [packagesApart()],
      server: { port, host: '127.0.0.1', open: false },
    });
    site.watcher.on('error', (error) => console.error(`Слежение за файлами: ${String(error)}`));
  } catch (error) {
    console.error('Сайт не запустился:', error);
    exit(1);
  }
  console.log(`
  Сайт       ${origin}/
  Редактор   ${origin}/admin/   (${isReview ? 'с проверкой, ' : ''}файлы: ${contentDir})

  Остановить: Ctrl+C
`);
}
