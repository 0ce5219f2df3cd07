import * as z from 'zod/mini';
import { localBackend } from '../src/domain/cms/backend.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import type { Draft } from '../src/domain/word/import-word.ts';

/** Where drafts are kept. */
export interface FileServer {
  /** The names that entries of the collection and files of content/media have, as far as they are known. */
  taken(collection: CollectionId): Promise<{ takenNames: ReadonlySet<string>; takenMedia: ReadonlySet<string> }>;
  /** Whether the draft was kept. */
  save(draft: Draft, collection: CollectionId): Promise<boolean>;
}

/** A site without a file server of its own: names are not known, nothing is kept. */
export const noServer: FileServer = {
  taken: async () => ({ takenNames: new Set(), takenMedia: new Set() }),
  save: async () => false,
};

const media = z.array(z.object({ name: z.string() }));
const refusal = z.object({ error: z.string() });
const drafts = z.array(z.string());
const entries = z.array(z.object({ file: z.object({ path: z.string() }) }));

/** The file server of `npm start`, in the language of Decap's proxy backend. */
export function fileServer(address: string): FileServer {
  const ask = async (action: string, params: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const body = JSON.stringify({ action, params: { branch: localBackend.branch, ...params } });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body });
    const answer: unknown = await response.json().catch(() => undefined);
    if (response.ok) return answer;
    const said = refusal.safeParse(answer);
    throw new Error(
      said.success ? said.data.error : 'файловый сервер не отвечает. Проверьте, работает ли npm start, и повторите',
    );
  };
  return {
    taken: async (collection) => {
      const folder = `content/${collection}`;
      const [names, unpublished, files] = await Promise.all([
        ask('entriesByFolder', { folder, extension: 'mdx', depth: 1 }),
        ask('unpublishedEntries', {}),
        ask('getMedia', { mediaFolder: 'content/media' }),
      ]);
      const stems = entries.parse(names).map(({ file }) => file.path.replace(/^.*\/|\.[^./]*$/g, ''));
      const waiting = drafts.parse(unpublished).map((id) => id.replace(/^.*\//, ''));
      return {
        takenNames: new Set([...stems, ...waiting]),
        takenMedia: new Set(media.parse(files).map(({ name }) => name)),
      };
    },
    save: async ({ name, text, pictures }, collection) => {
      const slug = name.replace(/\.[^.]*$/, '');
      await ask('persistEntry', {
        dataFiles: [{ slug, path: `content/${collection}/${name}`, raw: text }],
        assets: pictures.map((picture) => ({
          path: `content/media/${picture.name}`,
          content: base64(picture.bytes),
          encoding: 'base64',
        })),
        options: { collectionName: collection, commitMessage: `Импорт: ${name}`, status: 'draft' },
      });
      return true;
    },
  };
}

function base64(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
