import type { AstroIntegration } from 'astro';
import { withoutEnd } from '../domain/text/edges.ts';
import { type PageThread, startPageThread } from './page-thread.ts';
import type { PagePlan } from './page-thread-work.ts';
import { pagesCode } from './pages-code.ts';
import { sharedPages } from './shared-pages.ts';

/** An integration that may change the HTML of a page of a build before Astro writes it. Pages come in any order. */
export interface PageReader extends AstroIntegration {
  /** Gives the HTML as it shall be written; `path` is the address of the page: `/priemy/klaster/`. */
  page(path: string, html: string): string;
}

/** An integration that learns of all pages of a build as they are written, in the order of their files' names. */
export interface PageListener extends AstroIntegration {
  pageMade(path: string, html: string): void;
  pagesEnded(): void;
}

/**
 * A build of so many files makes its pages in two threads. The second one reads the pass and the code of the pages
 * anew, which takes as long as some hundred pages.
 */
const enoughFiles = 600;

/** Pages that Astro asks for at a time: those before both threads, and those that are being written. */
const concurrency = 32;

/** Shows the pages of a build to these integrations in turn while they are in memory: no file is read again. */
export function renderedPages(listener: PageListener, ...readers: readonly PageReader[]): AstroIntegration {
  const code = pagesCode();
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [code.plugin] }, build: { concurrency } });
      },
      'astro:build:setup': ({ pages }) => code.keep(pages),
      'astro:build:start': ({ setPrerenderer, logger }) => {
        let thread: PageThread | undefined;
        let makePage = sharedPages<PagePlan>(nobody);
        // Calendars, pictures, uploads: beside the pages, but one at a time, for some are large.
        const makeFile = sharedPages<PagePlan>(nobody);
        let told: Promise<unknown> = Promise.resolve();
        let hasFailed = false;
        setPrerenderer((own) => ({
          ...own,
          // The search numbers pages as they come, and no date of an entry shall change the number of another.
          getStaticPaths: async () => {
            const paths = (await own.getStaticPaths()).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
            if (paths.length >= enoughFiles) {
              thread = startPageThread(code.beginning(own), (error) =>
                logger.warn(`One thread makes the rest: ${error}`),
              );
              makePage = sharedPages(thread);
            }
            return paths;
          },
          render: async (request, options) => {
            // Astro asks for more pages while it ends with the error of one: nobody waits for them.
            if (hasFailed) return new Promise<never>(() => undefined);
            const here = async () => {
              const rendered = await own.render(request, options);
              return 'response' in rendered ? rendered.response : rendered;
            };
            const { pathname } = new URL(request.url);
            const { type, route, component } = options.routeData;
            const made = (type === 'page' ? makePage : makeFile)({ url: request.url, route, component }, here);
            const page = made.then(async (response) => {
              if (!response.headers.get('content-type')?.startsWith('text/html')) return { response };
              const html = readers.reduce((text, reader) => reader.page(pathname, text), await response.text());
              return { response: new Response(html, response), html };
            });
            const before = told;
            told = page.then(
              ({ html }) => before.then(() => html !== undefined && listener.pageMade(pathname, html)),
              () => {
                hasFailed = true;
              },
            );
            return (await page).response;
          },
          teardown: async () => {
            if (thread) logger.info(`${thread.made()} pages were made in a second thread`);
            await thread?.end();
            if (!hasFailed) {
              await told;
              listener.pagesEnded();
            }
            await own.teardown?.();
          },
        }));
      },
    },
  };
}

/** Helps until there are enough pages for a thread. */
const nobody: Pick<PageThread, 'isFree' | 'make'> = { isFree: () => false, make: () => Promise.reject() };

const nameOf = ({ pathname }: { readonly pathname: string }): string =>
  `${withoutEnd(pathname, '/')}/index.html`.replace(/^\//, '');
