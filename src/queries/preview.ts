import type { PublishedSite } from '../domain/editor/preview/preview.ts';
import { materialCard, techniqueCard } from './cards.ts';
import { library } from './library.ts';
import { termEntries } from './prose.ts';

/** What the editor's preview knows of the published site. */
export async function publishedForPreview(): Promise<PublishedSite> {
  const all = await library();
  return {
    cards: {
      techniques: Object.fromEntries(all.techniques.map((item) => [nameOf(item), techniqueCard(all, item)])),
      materials: Object.fromEntries(all.materials.map((item) => [nameOf(item), materialCard(all, item)])),
    },
    entries: Object.fromEntries(Object.entries(all).map(([name, items]) => [name, items.map(({ id }) => id)])),
    terms: termEntries(all),
  };
}

// Prose refers to an entry by its file name, even when the page has another address.
function nameOf({ file }: { file: string }): string {
  return file.replace(/^.*\/|\.\w+$/g, '');
}
