import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { buildPass } from './adapters/build-pass.ts';
import { describeFinding } from './domain/gate/finding.ts';
import type { CollectionId } from './domain/model/collection-id.ts';
import { collections as declared } from './domain/schemas/index.ts';

function gated(id: CollectionId): Loader {
  return {
    name: `gate-${id}`,
    load: async ({ store, logger }) => {
      const { entries, findings } = await buildPass();
      // Nothing is kept between builds: a changed schema or rule shows in the very next one.
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

export const collections = {
  municipalities: collectionOf('municipalities'),
  institutions: collectionOf('institutions'),
  teams: collectionOf('teams'),
  tutors: collectionOf('tutors'),
  topics: collectionOf('topics'),
  techniques: collectionOf('techniques'),
  materials: collectionOf('materials'),
  tutorials: collectionOf('tutorials'),
  events: collectionOf('events'),
  consultations: collectionOf('consultations'),
  glossary: collectionOf('glossary'),
  faq: collectionOf('faq'),
  diagnostics: collectionOf('diagnostics'),
  needs: collectionOf('needs'),
  pages: collectionOf('pages'),
  settings: collectionOf('settings'),
};
