import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildPass } from '../adapters/build-pass.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { mediaFolder } from '../domain/model/media-path.ts';

const emptyModule = 'export default undefined;';

/**
 * Keeps refused uploads out of the bundle. Pages import pictures by a pattern over content/media, so Vite would emit
 * every matching file, and Astro would stop at a damaged one; a refused file becomes an empty module. The same holds
 * for a file deleted during the build and for a file that no published entry shows, such as a picture of a draft or the
 * photo of a person whose consent has ended.
 */
export function mediaGate(): Plugin {
  // Vite uses forward slashes on every system.
  const media = `${contentDir.replaceAll(sep, '/')}/${mediaFolder}`;
  let isBuild = false;
  return {
    name: 'media-gate',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    load: {
      // Before Astro reads pictures.
      order: 'pre',
      handler: async (id) => {
        const [path = ''] = id.split('?');
        if (!path.startsWith(media)) return undefined;
        if ((await problemsOf(path))?.length !== 0) return emptyModule;
        // In dev no files are published, and an entry may show the file at any moment.
        if (!isBuild) return undefined;
        const { media: shown } = await buildPass();
        return shown.has(mediaFolder + path.slice(media.length)) ? undefined : emptyModule;
      },
    },
  };
}
