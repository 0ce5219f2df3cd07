import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { freshPass, passContent } from '../adapters/content-pass.ts';
import { type HtmlPage, makeSearchFiles, type SearchFiles } from '../adapters/search-files.ts';
import { crawl } from './crawl.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/** Makes the search index: of the built pages after a build; in dev, of the running site at the first search. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { entries } = await passContent();
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
        let files: Promise<SearchFiles> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        server.middlewares.use('/pagefind', (request, response, next) => {
          const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
          files ??= indexRunning(`http://127.0.0.1:${server.config.server.port}`);
          files.then(
            (made) => {
              const body = made.get(name);
              if (!body) return next();
              response.setHeader('content-type', types[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
              response.end(body);
            },
            (error: unknown) => {
              files = undefined;
              logger.error(String(error));
              next(error);
            },
          );
        });
      },
    },
  };
}

// By the very reading of HTML that a build uses.
async function indexRunning(origin: string): Promise<SearchFiles> {
  const { entries } = await freshPass();
  return makeSearchFiles(crawl(origin), entries);
}

async function* builtPages(root: string): AsyncGenerator<HtmlPage> {
  const names = await readdir(root, { recursive: true });
  for (const name of names.filter((path) => path.endsWith('.html')).sort()) {
    const url = `/${name.replaceAll(sep, '/')}`.replace(/index\.html$/, '');
    yield { url, content: await readFile(join(root, name), 'utf8') };
  }
}
