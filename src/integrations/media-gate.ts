import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildPass } from '../adapters/build-pass.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { problemsOf } from '../adapters/uploads.ts';

const nothing = 'export default undefined;';

/**
 * Keeps refused uploads out of the bundle. Pages take pictures by a pattern over content/media, so Vite would emit
 * every file that fits it, and Astro would stop at one that is damaged; a refused one is an empty module instead.
 * So is one that was deleted while a page was made, or that no published entry shows: a draft's drawing, or the
 * photograph of somebody whose consent has ended.
 */
export function mediaGate(): Plugin {
  // Vite names files with forward slashes everywhere.
  const media = `${contentDir.replaceAll(sep, '/')}/media/`;
  let isBuild = false;
  return {
    name: 'media-gate',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    load: {
      // Before Astro's own reading of pictures.
      order: 'pre',
      handler: async (id) => {
        const [path = ''] = id.split('?');
        if (!path.startsWith(media)) return undefined;
        if ((await problemsOf(path))?.length !== 0) return nothing;
        // In dev nothing leaves, and an entry may show the file at any moment.
        if (!isBuild) return undefined;
        const { media: shown } = await buildPass();
        return shown.has(`media/${path.slice(media.length)}`) ? undefined : nothing;
      },
    },
  };
}
