import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { buildPass } from './adapters/build-pass.ts';
import { describeFinding } from './domain/gate/finding.ts';
import type { CollectionId } from './domain/model/collection-id.ts';
import { collectionIds, collections as declared } from './domain/schemas/index.ts';

function gated(id: CollectionId): Loader {
  return {
    name: `gate-${id}`,
    load: async ({ store, logger }) => {
      const { entries, findings } = await buildPass();
      // The store starts empty in each build, so that a changed schema or rule takes effect at once.
      store.clear();
      for (const entry of entries.get(id)?.values() ?? []) {
        store.set({
          id: entry.id,
          filePath: entry.file,
          data: entry.data as Record<string, unknown>,
          body: entry.body,
        });
      }
      for (const finding of findings) {
        if (finding.file.startsWith(`${id}/`)) logger.warn(describeFinding(finding));
      }
    },
  };
}

function collectionOf<C extends CollectionId>(id: C) {
  return defineCollection({ loader: gated(id), schema: declared[id].schema });
}

export const collections = Object.fromEntries(collectionIds.map((id) => [id, collectionOf(id)])) as {
  [C in CollectionId]: ReturnType<typeof collectionOf<C>>;
};
