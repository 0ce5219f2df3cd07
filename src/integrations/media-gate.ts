import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildPass } from '../adapters/build-pass.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { mediaFolder } from '../domain/model/media-path.ts';

const nothing = 'export default undefined;';

/**
 * Keeps refused uploads out of the bundle. Pages import pictures by a pattern over content/media, so Vite would emit
 * every matching file, and Astro would fail on a damaged one. A refused file becomes an empty module instead. So does a
 * file that was deleted while a page was made, or that no published entry shows: a picture of a draft, or the photo of
 * a person whose consent has ended.
 */
export function mediaGate(): Plugin {
  // Vite names files with forward slashes everywhere.
  const media = `${contentDir.replaceAll(sep, '/')}/${mediaFolder}`;
  let isBuild = false;
  return {
    name: 'media-gate',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    load: {
      // Before Astro reads the picture.
      order: 'pre',
      handler: async (id) => {
        const [path = ''] = id.split('?');
        if (!path.startsWith(media)) return undefined;
        if ((await problemsOf(path))?.length !== 0) return nothing;
        // In dev nothing is published, and an entry may start to show the file at any moment.
        if (!isBuild) return undefined;
        const { media: shown } = await buildPass();
        return shown.has(mediaFolder + path.slice(media.length)) ? undefined : nothing;
      },
    },
  };
}
