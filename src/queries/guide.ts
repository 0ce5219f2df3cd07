import type { CollectionId } from '../domain/model/collection-id.ts';
import { blocks } from '../domain/prose/blocks/index.ts';
import { collections } from '../domain/schemas/index.ts';

interface Hint {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** The blocks of prose and what each is for. */
export function blockHints(): Hint[] {
  return [...blocks.values()];
}

/** What an entry can't be published without, as its form calls it; the text comes last. */
export function neededFields(collection: CollectionId): Hint[] {
  const { fields, body } = collections[collection];
  const needed = Object.values(fields).filter(({ required }) => required);
  return body?.required ? [...needed, body] : needed;
}
