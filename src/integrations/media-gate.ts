import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { contentDir } from '../adapters/content-pass.ts';
import { problemsOf } from '../adapters/uploads.ts';

/**
 * Keeps refused uploads out of the bundle. Pages take pictures by a pattern over content/media, so Vite would emit
 * every file that fits it, and Astro would stop at one that is damaged; a refused one is an empty module instead,
 * and so is one that was deleted while a page was made.
 */
export function mediaGate(): Plugin {
  // Vite names files with forward slashes everywhere.
  const media = `${contentDir.replaceAll(sep, '/')}/media/`;
  return {
    name: 'media-gate',
    load: {
      // Before Astro's own reading of pictures.
      order: 'pre',
      handler: async (id) => {
        const [path = ''] = id.split('?');
        if (!path.startsWith(media) || (await problemsOf(path))?.length === 0) return undefined;
        return 'export default undefined;';
      },
    },
  };
}
