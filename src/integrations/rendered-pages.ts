import type { AstroIntegration } from 'astro';
import { withoutEnd } from '../domain/text/edges.ts';

/** An integration that sees the HTML of each page of a build, and may change it, before Astro writes it. */
export interface PageReader extends AstroIntegration {
  /** Gives the HTML as it shall be written; `path` is the address of the page: `/priemy/klaster/`. */
  page(path: string, html: string): string;
}

/** Shows the pages of a build to these integrations in turn while they are in memory: no file is read again. */
export function renderedPages(...readers: readonly PageReader[]): AstroIntegration {
  return {
    name: 'rendered-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((own) => ({
          ...own,
          // By the names of their files: the search numbers pages as they come, and no date of an entry shall change
          // the number of another.
          getStaticPaths: async () => (await own.getStaticPaths()).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
          render: async (request, options) => {
            const rendered = await own.render(request, options);
            const response = 'response' in rendered ? rendered.response : rendered;
            if (!response.headers.get('content-type')?.startsWith('text/html')) return rendered;
            const { pathname } = new URL(request.url);
            const html = readers.reduce((text, reader) => reader.page(pathname, text), await response.text());
            const changed = new Response(html, response);
            return 'response' in rendered ? { ...rendered, response: changed } : changed;
          },
        }));
      },
    },
  };
}

const nameOf = ({ pathname }: { readonly pathname: string }): string =>
  `${withoutEnd(pathname, '/')}/index.html`.replace(/^\//, '');
