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

/** Every collection, in the order of the editor's menu. */
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

/** The names of all collections, in the same order. */
export const collectionIds = Object.keys(collections) as (keyof Collections)[];

/** Any of the collections. */
export type DeclaredCollection = Collection & { readonly id: keyof Collections };

/** A collection by name, without its exact type. */
export const declared = (id: keyof Collections): DeclaredCollection => collections[id];

export type Data<C extends keyof Collections> = C extends keyof Collections ? DataOf<Collections[C]> : never;
