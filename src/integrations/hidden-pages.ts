import type { PageReader } from './rendered-pages.ts';

/** Sees which pages ask search engines not to index them; the sitemap leaves these out. */
export interface HiddenPages extends PageReader {
  /** Whether the page at this whole address may stand in the sitemap. */
  isShown(url: string): boolean;
}

export function hiddenPages(): HiddenPages {
  const hidden = new Set<string>();
  return {
    name: 'hidden-pages',
    page: (path, html) => {
      if (/<meta name="robots" content="noindex"/.test(html)) hidden.add(path);
      return html;
    },
    isShown: (url) => !hidden.has(new URL(url).pathname),
    hooks: {},
  };
}
