import type { PublishedSite } from '../domain/editor/preview/preview.ts';
import { slotFacts } from '../domain/schemas/slots.ts';
import { materialCard, techniqueCard } from './cards.ts';
import { library, site } from './library.ts';
import { termEntries } from './prose.ts';

/** The data of the published site that the editor's preview uses. */
export async function publishedForPreview(): Promise<PublishedSite> {
  const all = await library();
  return {
    cards: {
      techniques: Object.fromEntries(all.techniques.map((item) => [nameOf(item), techniqueCard(all, item)])),
      materials: Object.fromEntries(all.materials.map((item) => [nameOf(item), materialCard(all, item)])),
    },
    entries: Object.fromEntries(Object.entries(all).map(([name, items]) => [name, items.map(({ id }) => id)])),
    terms: termEntries(all),
    facts: slotFacts(await site()),
  };
}

// Prose refers to an entry by its file's name, which may differ from the address of its page.
function nameOf({ file }: { file: string }): string {
  return file.replace(/^.*\/|\.\w+$/g, '');
}
