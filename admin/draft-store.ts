import CMS from 'decap-cms-app';
import * as z from 'zod/mini';
import { type CmsOptions, cmsConfig } from '../src/domain/editor/forms/config.ts';
import type { CollectionId } from '../src/domain/model/collection-id.ts';
import type { Draft } from '../src/domain/word/import-word.ts';

/** The repository of entries, as the import from Word uses it. Both methods reject when the git host does. */
export interface DraftStore {
  /**
   * The names already in use: of the collection's entries (drafts under review too, without extension) and of files
   * in content/media.
   */
  readTakenNames(
    collection: CollectionId,
  ): Promise<{ takenNames: ReadonlySet<string>; takenMedia: ReadonlySet<string> }>;
  save(draft: Draft, collection: CollectionId): Promise<void>;
}

/** A file to upload, as Decap's backends take it. */
interface Asset {
  readonly path: string;
  readonly fileObj: File;
  toBase64(): Promise<string>;
}

/** The part of a Decap backend that this page uses. */
interface DecapBackend {
  restoreUser(user: unknown): Promise<unknown>;
  /** Lists the files of any folder, not only of the media folder. */
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

// The key and the shape under which Decap stores the logged-in user.
const userKey = 'decap-cms-user';
const userSchema = z.looseObject({ backendName: z.string() });

/**
 * Opens the repository as the user who is logged in to the editor in this browser; undefined when nobody is. Throws
 * an Error when Decap has no such backend.
 */
export async function openDraftStore(options: CmsOptions): Promise<DraftStore | undefined> {
  const { name } = options.backend;
  const user = readUser();
  // The local backend needs no login.
  if (name !== 'proxy' && user?.backendName !== name) return undefined;
  const backend = CMS.getBackend(name);
  if (!backend) throw new Error(`Decap has no backend ${name}`);
  const init = backend.init as unknown as (...args: readonly unknown[]) => DecapBackend;
  const decap = init(cmsConfig(options), {
    useWorkflow: options.hasReview,
    initialWorkflowStatus: 'draft',
    // A token lives two hours. The editor's page must get the new one too.
    updateUserCredentials: (credentials: object) =>
      localStorage.setItem(userKey, JSON.stringify({ ...user, ...credentials })),
  });
  await decap.restoreUser(user);
  return createStore(decap, options.hasReview);
}

function createStore(decap: DecapBackend, hasReview: boolean): DraftStore {
  const namesIn = async (folder: string) => (await decap.getMedia(folder)).map(({ name }) => name);
  return {
    readTakenNames: async (collection) => {
      const [entries, drafts, media] = await Promise.all([
        namesIn(`content/${collection}`),
        hasReview ? decap.unpublishedEntries() : [],
        namesIn('content/media'),
      ]);
      const stems = [...entries.map((name) => name.replace(/\.[^.]*$/, '')), ...drafts.map(lastPart)];
      return { takenNames: new Set(stems), takenMedia: new Set(media) };
    },
    save: async ({ id, name, text, pictures }, collection) => {
      const entry = {
        dataFiles: [{ slug: id, path: `content/${collection}/${name}`, raw: text }],
        assets: pictures.map((picture) => ({
          path: `content/media/${picture.name}`,
          fileObj: new File([new Uint8Array(picture.bytes)], picture.name),
          toBase64: async () => base64(picture.bytes),
        })),
      };
      await decap.persistEntry(entry, {
        newEntry: true,
        useWorkflow: hasReview,
        collectionName: collection,
        commitMessage: `Импорт из Word: ${name}`,
      });
    },
  };
}

function readUser(): z.infer<typeof userSchema> | undefined {
  try {
    return userSchema.parse(JSON.parse(localStorage.getItem(userKey) ?? ''));
  } catch {
    return undefined;
  }
}

/** `materials/pamyatka` → `pamyatka`. */
const lastPart = (path: string): string => path.replace(/^.*\//, '');

function base64(bytes: Uint8Array): string {
  // In chunks: the number of arguments of a call is limited.
  let text = '';
  for (let start = 0; start < bytes.length; start += 8192)
    text += String.fromCharCode(...bytes.subarray(start, start + 8192));
  return btoa(text);
}
