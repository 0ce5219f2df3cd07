import { type EntryIndex, entryIndexSchema } from '../src/domain/editor/files/entry-index.ts';

let known: EntryIndex | undefined;

/** The names that uploads have, those chosen in this window among them. */
export const takenMedia = new Set<string>();

/** The entries as the site last told of them; undefined before it has, or when it can't. */
export function currentEntryIndex(): EntryIndex | undefined {
  return known;
}

/** What the site now tells of its entries; fails when it can't. */
export async function fetchEntryIndex(): Promise<EntryIndex> {
  const answer = await fetch('/admin/zapisi.json', { cache: 'no-cache' });
  return entryIndexSchema.parse(await answer.json());
}

/** Asks the site for its entries: now, and whenever the editor goes to another place. */
export function keepEntryIndexFresh(): void {
  const ask = async (): Promise<void> => {
    try {
      known = await fetchEntryIndex();
      for (const name of known.media) takenMedia.add(name);
    } catch (error) {
      // The editor works without: the check at the build tells the same later.
      console.warn('The list of entries did not come', error);
    }
  };
  void ask();
  window.addEventListener('hashchange', () => void ask());
}
