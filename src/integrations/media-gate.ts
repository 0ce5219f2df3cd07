import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildPass } from '../adapters/build-pass.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { mediaFolder } from '../domain/model/media-path.ts';

const emptyModule = 'export default undefined;';
/** The module that imports all pictures of content/media. */
const reader = '/src/queries/prose.ts';
/** Stands for a picture that leads out of content/media. */
const outside = '\0media-gate:outside';

/**
 * Keeps refused uploads out of the bundle. Pages import pictures by a pattern over content/media, so Vite would emit
 * every matching file, and Astro would stop at a damaged one; a refused file becomes an empty module. The same holds
 * for a file deleted during the build and for a file that no published entry shows, such as a picture of a draft or the
 * photo of a person whose consent has ended.
 */
export function mediaGate(): Plugin {
  // Vite uses forward slashes on every system, and the places where links lead.
  const media = `${realPath(contentDir).replaceAll(sep, '/')}/${mediaFolder}`;
  let isBuild = false;
  return {
    name: 'media-gate',
    configResolved: ({ command }) => {
      isBuild = command === 'build';
    },
    resolveId: {
      order: 'pre',
      // A link in content/media would be followed before anything here is asked.
      async handler(source, importer) {
        if (!importer?.endsWith(reader)) return undefined;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        const isPicture = /\.(?:svg|png|jpe?g|webp)$/.test(source);
        return isPicture && resolved && !resolved.id.startsWith(media) ? outside : resolved;
      },
    },
    load: {
      // Before Astro reads pictures.
      order: 'pre',
      handler: async (id) => {
        if (id === outside) return emptyModule;
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

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // It is missing; the build stops before it needs a picture.
    return folder;
  }
}
