import type { Collection, DataOf } from '../model/collection.ts';
import type { CollectionId } from '../model/collection-id.ts';
import { consultations } from './consultation.ts';
import { diagnostics } from './diagnostic.ts';
import { events } from './event.ts';
import { faq } from './faq.ts';
import { institutions } from './institution.ts';
import { materials } from './material.ts';
import { municipalities } from './municipality.ts';
import { needs } from './needs.ts';
import { pages } from './page.ts';
import { settings } from './settings.ts';
import { teams } from './team.ts';
import { techniques } from './technique.ts';
import { glossary } from './term.ts';
import { topics } from './topic.ts';
import { tutors } from './tutor.ts';
import { tutorials } from './tutorial.ts';

/** Every collection, in the order editors see them. */
export const collections = {
  materials,
  techniques,
  topics,
  tutorials,
  events,
  tutors,
  teams,
  municipalities,
  institutions,
  consultations,
  glossary,
  faq,
  diagnostics,
  needs,
  pages,
  settings,
} as const satisfies Record<CollectionId, Collection>;

export type Collections = typeof collections;

/** The data of an entry of a named collection. */
export type Data<C extends CollectionId> = C extends CollectionId ? DataOf<Collections[C]> : never;
