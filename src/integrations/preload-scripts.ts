import { type Chunk, type Chunks, chunkReader, scriptsOf } from './browser-chunks.ts';
import type { PageReader } from './rendered-pages.ts';

/**
 * Names in the head of a page all that its scripts import. A browser learns of an import only when the script that has
 * it has come: on a slow line each step is seconds in which a button is seen and not heard.
 */
export function preloadScripts(): PageReader {
  const chunks = new Map<string, Chunk>();
  return {
    name: 'preload-scripts',
    page: (path, html) => (path.startsWith('/admin/') ? html : withPreloads(html, chunks)),
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [chunkReader('static-imports', chunks)] } });
      },
    },
  };
}

function withPreloads(html: string, chunks: Chunks): string {
  const { own, all } = scriptsOf(html, chunks);
  const links = [...all].slice(own).map((file) => `<link rel="modulepreload" href="${file}">`);
  return html.replace('</head>', `${links.join('')}</head>`);
}
