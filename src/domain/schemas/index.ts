import type { Collection, DataOf } from '../model/collection.ts';
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
} as const satisfies Readonly<Record<string, Collection>>;

export type Collections = typeof collections;

/** The names of all collections, in the order editors see them. */
export const collectionIds = Object.keys(collections) as (keyof Collections)[];

/** A collection of unknown name. */
export type DeclaredCollection = Collection & { readonly id: keyof Collections };

/** A collection by its name, for code that works with every collection. */
export const declared = (id: keyof Collections): DeclaredCollection => collections[id];

/** The data of an entry of a named collection. */
export type Data<C extends keyof Collections> = C extends keyof Collections ? DataOf<Collections[C]> : never;
