import type { Collections } from '../schemas/index.ts';

/** The name of a collection, also of its folder in content/. */
export type CollectionId = keyof Collections;
