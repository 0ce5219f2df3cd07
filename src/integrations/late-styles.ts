import { type Chunk, type Chunks, chunkReader, scriptsOf } from './browser-chunks.ts';
import type { PageReader } from './rendered-pages.ts';

/**
 * Takes out of the head of a page the style sheets of scripts that load on demand: Astro links them all, and a sheet
 * that is linked holds back the first view. They come with their script, as `short-preload.ts` has it.
 */
export function lateStyles(): PageReader {
  const chunks = new Map<string, Chunk>();
  return {
    name: 'late-styles',
    page: (path, html) => (path.startsWith('/admin/') ? html : withoutLate(html, chunks)),
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [chunkReader('styles-of-scripts', chunks)] } });
      },
    },
  };
}

function withoutLate(html: string, chunks: Chunks): string {
  const stylesOf = (files: Iterable<string>) => new Set([...files].flatMap((file) => chunks.get(file)?.styles ?? []));
  const [all, needed] = [stylesOf(chunks.keys()), stylesOf(scriptsOf(html, chunks).all)];
  return html.replace(/<link rel="stylesheet" href="([^"]+)">/g, (link, href) =>
    all.has(href) && !needed.has(href) ? '' : link,
  );
}
