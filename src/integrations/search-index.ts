import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { crawl } from './crawl.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** Makes the search index: of the built pages after a build; in dev, of the running site at the first search. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const index = await newIndex();
        const { page_count, errors } = await index.addDirectory({ path: fileURLToPath(dir) });
        const written = await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind', dir)) });
        await pagefind.close();
        throwIf([...errors, ...written.errors]);
        logger.info(`${page_count} pages in the search index`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let files: Promise<Files> | undefined;
        server.watcher.on('all', () => {
          files = undefined;
        });
        server.middlewares.use('/pagefind', (request, response, next) => {
          const name = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1);
          files ??= indexRunning(originOf(server.config.server.port));
          files.then(
            (made) => {
              const body = made.get(name);
              if (!body) return next();
              response.setHeader('content-type', name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream');
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

const originOf = (port: number) => `http://127.0.0.1:${port}`;

/** Crawls the running dev server and indexes what it serves, by the same reading of HTML as a build. */
async function indexRunning(origin: string): Promise<Files> {
  const index = await newIndex();
  for await (const { url, content } of crawl(origin)) {
    throwIf((await index.addHTMLFile({ url, content })).errors);
  }
  const { files, errors } = await index.getFiles();
  await index.deleteIndex();
  throwIf(errors);
  return new Map(files.map(({ path, content }) => [path, content]));
}

async function newIndex(): Promise<pagefind.PagefindIndex> {
  const { index, errors } = await pagefind.createIndex();
  throwIf(errors);
  if (!index) throw new Error('Pagefind made no index');
  return index;
}

function throwIf(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}
