import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { buildPass } from '../adapters/build-pass.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { type HtmlPage, makeSearchFiles } from '../adapters/search-files.ts';
import { debounce } from './debounce.ts';
import { pagesPass } from './pages-pass.ts';
import { runningIndex } from './running-index.ts';

const types: Readonly<Record<string, string>> = {
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/** Milliseconds without a request after which the first index is made. */
const idleTime = 5000;

/**
 * Makes the search index: after a build from the built pages; in dev from the dev server, soon after the first visit.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { entries } = await buildPass();
        const files = await makeSearchFiles(builtPages(root), entries);
        await pagefind.close();
        for (const [path, bytes] of files) {
          const file = join(root, 'pagefind', path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, bytes);
        }
        logger.info(
          `${[...files.keys()].filter((path) => path.startsWith('fragment/')).length} pages and terms in the search index`,
        );
      },
      'astro:server:setup': ({ server, logger }) => {
        const index = runningIndex({
          origin: () => `http://127.0.0.1:${server.config.server.port}`,
          published: async () => {
            const { snapshotFiles, freshPass } = await pagesPass(server);
            await snapshotFiles();
            return (await freshPass()).entries;
          },
        });
        let isStarted = false;
        const updateIndex = debounce(() => {
          isStarted = true;
          index.files().catch((error: unknown) => logger.error(String(error)));
        });
        server.watcher.on('all', (_, path) => {
          if (!path.startsWith(contentDir + sep)) index.forget();
          else if (isStarted) updateIndex();
        });
        server.middlewares.use((_, __, next) => {
          // A visitor may search soon: the index should be ready by then.
          if (!isStarted) updateIndex(idleTime);
          next();
        });
        server.middlewares.use('/pagefind', (request, response, next) => {
          isStarted = true;
          const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
          // A search loads the lexicon first; its other files must belong to the same index.
          const files = name === 'lexicon.json' ? index.files() : index.latest();
          files.then((made) => {
            const body = made.get(name);
            if (!body) return next();
            response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
            response.end(body);
          }, next);
        });
      },
    },
  };
}

async function* builtPages(root: string): AsyncGenerator<HtmlPage> {
  const names = await readdir(root, { recursive: true });
  for (const name of names.filter((path) => path.endsWith('.html')).sort()) {
    const url = `/${name.replaceAll(sep, '/')}`.replace(/index\.html$/, '');
    yield { url, content: await readFile(join(root, name), 'utf8') };
  }
}
