import { type EntryIndex, entryIndexSchema } from '../src/domain/editor/files/entry-index.ts';

let current: EntryIndex | undefined;

/** Names of files in content/media, including those chosen in this window. */
export const takenMedia = new Set<string>();

/** The entry index as last loaded; undefined before the first load or when it fails. */
export function currentEntryIndex(): EntryIndex | undefined {
  return current;
}

/** Loads the entry index. Rejects when the request fails or the answer has another shape. */
export async function fetchEntryIndex(): Promise<EntryIndex> {
  const response = await fetch('/admin/zapisi.json', { cache: 'no-cache' });
  return entryIndexSchema.parse(await response.json());
}

/** Loads the entry index now and each time the editor opens another page of Decap. */
export function keepEntryIndexFresh(): void {
  const refresh = async (): Promise<void> => {
    try {
      current = await fetchEntryIndex();
      for (const name of current.media) takenMedia.add(name);
    } catch (error) {
      // The editor works without the index: the check at build time finds the same errors later.
      console.warn('The list of entries did not come', error);
    }
  };
  void refresh();
  window.addEventListener('hashchange', () => void refresh());
}
