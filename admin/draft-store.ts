import CMS from 'decap-cms-app';
import * as z from 'zod/mini';
import { type CmsOptions, cmsConfig } from '../src/domain/editor/forms/config.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import { mediaFolder } from '../src/domain/model/media-path.ts';
import type { Draft } from '../src/domain/word/import-word.ts';

/** Where drafts are kept. */
export interface DraftStore {
  /** The names that entries of the collection, drafts on review among them, and files of content/media have. */
  taken(collection: CollectionId): Promise<{ takenNames: ReadonlySet<string>; takenMedia: ReadonlySet<string> }>;
  save(draft: Draft, collection: CollectionId): Promise<void>;
}

/** A file to upload, as Decap's backends ask for it. */
interface Asset {
  readonly path: string;
  readonly fileObj: File;
  toBase64(): Promise<string>;
}

/** What this page uses of any of Decap's backends. */
interface Host {
  restoreUser(user: unknown): Promise<unknown>;
  /** The files of a folder, whatever they are. */
  getMedia(folder: string): Promise<readonly { readonly name: string }[]>;
  unpublishedEntries(): Promise<readonly string[]>;
  persistEntry(
    entry: {
      readonly dataFiles: readonly { readonly slug: string; readonly path: string; readonly raw: string }[];
      readonly assets: readonly Asset[];
    },
    options: Readonly<Record<string, unknown>>,
  ): Promise<unknown>;
}

// Decap's own name and shape for the editor who logged in.
const userKey = 'decap-cms-user';
const loggedIn = z.looseObject({ backendName: z.string() });

/** The place of the site's entries, opened as the editor who logged in; undefined when nobody did in this browser. */
export async function openDraftStore(options: CmsOptions): Promise<DraftStore | undefined> {
  const { name } = options.backend;
  const user = readUser();
  // The files of this very computer ask for no login.
  if (name !== 'proxy' && user?.backendName !== name) return undefined;
  const backend = CMS.getBackend(name);
  if (!backend) throw new Error(`Decap has no backend ${name}`);
  const init = backend.init as unknown as (...args: readonly unknown[]) => Host;
  const host = init(cmsConfig(options), {
    useWorkflow: options.hasReview,
    initialWorkflowStatus: 'draft',
    // A token lives two hours; the new one is for the editor's page too.
    updateUserCredentials: (fresh: object) => localStorage.setItem(userKey, JSON.stringify({ ...user, ...fresh })),
  });
  await host.restoreUser(user);
  return storeAt(host, options.hasReview);
}

function storeAt(host: Host, hasReview: boolean): DraftStore {
  const namesIn = async (folder: string) => (await host.getMedia(folder)).map(({ name }) => name);
  return {
    taken: async (collection) => {
      const [entries, waiting, media] = await Promise.all([
        namesIn(`content/${collection}`),
        hasReview ? host.unpublishedEntries() : [],
        namesIn('content/media'),
      ]);
      const stems = [...entries.map((name) => name.replace(/\.[^.]*$/, '')), ...waiting.map(lastPart)];
      return { takenNames: new Set(stems), takenMedia: new Set(media) };
    },
    save: async ({ id, name, text, pictures }, collection) => {
      const entry = {
        dataFiles: [{ slug: id, path: `content/${collection}/${name}`, raw: text }],
        assets: pictures.map((picture) => ({
          path: `content/${mediaFolder}${picture.name}`,
          fileObj: new File([new Uint8Array(picture.bytes)], picture.name),
          toBase64: async () => base64(picture.bytes),
        })),
      };
      await host.persistEntry(entry, {
        newEntry: true,
        useWorkflow: hasReview,
        collectionName: collection,
        commitMessage: `Импорт из Word: ${name}`,
      });
    },
  };
}

function readUser(): z.infer<typeof loggedIn> | undefined {
  try {
    return loggedIn.parse(JSON.parse(localStorage.getItem(userKey) ?? ''));
  } catch {
    return undefined;
  }
}

/** `materials/pamyatka` → `pamyatka`. */
const lastPart = (path: string): string => path.replace(/^.*\//, '');

function base64(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
