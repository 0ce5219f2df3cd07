import { realpathSync } from 'node:fs';
import { sep } from 'node:path';
import type { Plugin } from 'vite';
import { buildPass } from '../adapters/build-pass.ts';
import { contentDir } from '../adapters/content-pass.ts';
import { filesUnder } from '../adapters/files.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import { escapeRegExp } from '../domain/text/escape.ts';

const emptyModule = 'export default undefined;';
/** The module that imports the pictures of content/media, by their paths. */
const list = 'virtual:media';
const listId = `\0${list}`;
const picture = /\.(?:svg|png|jpe?g|webp)$/;
/** Stands for a picture that leads out of content/media. */
const outside = '\0media-gate:outside';

/**
 * Lists the pictures that pages may import: in a build those that a published entry shows, so no picture of a draft and
 * no photo of a person whose consent has ended. A pattern of Vite over content/media would follow a link to a folder,
 * and walk through the whole machine. Refused files, at which Astro would stop, become empty modules; so do files
 * deleted during the build.
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
      filter: { id: new RegExp(`^(?:${list}$|@content/)`) },
      // A link in content/media would be followed before anything here is asked.
      async handler(source, importer) {
        if (source === list) return listId;
        if (importer !== listId) return undefined;
        const resolved = await this.resolve(source, importer, { skipSelf: true });
        return resolved?.id.startsWith(media) ? resolved : outside;
      },
    },
    load: {
      // Before Astro reads pictures.
      order: 'pre',
      filter: { id: new RegExp(`^(?:${listId}$|${outside}$|${escapeRegExp(media)})`) },
      handler: async (id) => {
        if (id === listId) return moduleOf(isBuild ? (await buildPass()).media : await filesUnder(contentDir));
        if (id === outside) return emptyModule;
        const [path = ''] = id.split('?');
        if (!path.startsWith(media)) return undefined;
        return (await problemsOf(path))?.length === 0 ? undefined : emptyModule;
      },
    },
    // In dev an entry may show a new file at any moment.
    hotUpdate({ type, file, modules }) {
      const module = this.environment.moduleGraph.getModuleById(listId);
      return type !== 'update' && module && file.startsWith(media) ? [...modules, module] : undefined;
    },
  };
}

function moduleOf(paths: Iterable<string>): string {
  const pictures = [...paths].filter((path) => path.startsWith(mediaFolder) && picture.test(path));
  const rows = pictures.map((path) => {
    const name = JSON.stringify(path);
    return `${name}: () => import(${JSON.stringify(`@content/${path}`)}).then((module) => module.default),\n`;
  });
  return `export default {\n${rows.join('')}};`;
}

function realPath(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    // It is missing; the build stops before it needs a picture.
    return folder;
  }
}
