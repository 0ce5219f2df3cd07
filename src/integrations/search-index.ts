import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { buildPass } from '../adapters/build-pass.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { type HtmlPage, makeSearchFiles, type SearchFiles } from '../adapters/search-files.ts';
import { codePages } from './code-pages.ts';
import { debounce } from './debounce.ts';
import { pagesPass } from './pages-pass.ts';
import type { PageListener } from './rendered-pages.ts';
import { runningIndex } from './running-index.ts';

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/** The code of which pages are made. */
const code = fileURLToPath(new URL('../', import.meta.url));

/** Addresses of pages: Vite's modules and the files of the search have others. */
const pageAddress = /^\/(?!@|src\/|node_modules\/|pagefind\/)(?:[^?]*\/)?(?:\?|$)/;

/** Milliseconds without a request after which the first index is made. */
const idleTime = 5000;

/**
 * Makes the search index: in a build from each page as it is made; in dev from the dev server, soon after the first visit.
 */
export function searchIndex(): PageListener {
  let pages: PassThrough | undefined;
  let made: Promise<SearchFiles> | undefined;
  let endOfPages = 0;
  return {
    name: 'search-index',
    // Pagefind works in a process of its own while the next pages are made.
    pageMade: (path, html) => {
      pages ??= new PassThrough({ objectMode: true });
      made ??= makeFiles(pages);
      pages.write({ url: path, content: html } satisfies HtmlPage);
    },
    // It goes on while pictures are made smaller and pages are marked.
    pagesEnded: () => {
      endOfPages = performance.now();
      pages?.end();
    },
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const files = (await made) ?? new Map();
        await pagefind.close();
        writeAll(join(fileURLToPath(dir), 'pagefind'), files);
        const count = [...files.keys()].filter((path) => path.startsWith('fragment/')).length;
        const seconds = ((performance.now() - endOfPages) / 1000).toFixed(1);
        // `npm run bench` reads the seconds: those after the last page, for before that Pagefind works beside the pages.
        logger.info(`${count} pages and terms in the search index in ${seconds} s`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const origin = () => `http://127.0.0.1:${server.config.server.port}`;
        let pagesInWork = 0;
        const index = runningIndex({
          published: async () => {
            const { snapshotFiles, freshPass } = await pagesPass(server);
            await snapshotFiles();
            return (await freshPass()).entries;
          },
          codePages: () => codePages(origin()),
          isBusy: () => pagesInWork > 0,
        });
        let isStarted = false;
        const updateIndex = debounce(() => {
          isStarted = true;
          index.update().catch((error: unknown) => logger.error(String(error)));
        });
        server.watcher.on('all', (_, path) => {
          // Only the code of the pages makes all of them anew. Another start writes into .astro, a build or a test elsewhere.
          if (path.startsWith(code)) index.forget();
          else if (isStarted && path.startsWith(contentDir + sep)) updateIndex();
        });
        server.middlewares.use((request, response, next) => {
          if (!pageAddress.test(request.url ?? '')) return next();
          pagesInWork += 1;
          response.once('close', () => {
            pagesInWork -= 1;
          });
          // A visitor may search soon: the index should be ready by then.
          if (!isStarted) updateIndex(idleTime);
          next();
        });
        server.middlewares.use('/pagefind', (request, response, next) => {
          isStarted = true;
          const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
          index.read(name).then((body) => {
            if (!body) return next();
            response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
            response.end(body);
          }, next);
        });
      },
    },
  };
}

function makeFiles(pages: AsyncIterable<HtmlPage>): Promise<SearchFiles> {
  const files = buildPass().then(({ entries }) => makeSearchFiles(pages, entries));
  // The hook at the end of the build waits for it and tells the error.
  files.catch(() => undefined);
  return files;
}

/** One after another and without promises: there are two small files for each page. */
function writeAll(root: string, files: SearchFiles): void {
  const folders = new Set<string>();
  for (const [path, bytes] of files) {
    const file = join(root, path);
    const folder = dirname(file);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(file, bytes);
  }
}
