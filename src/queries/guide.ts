import type { CollectionId } from '../domain/model/collection-id.ts';
import { collections } from '../domain/schemas/index.ts';

/** What an entry can't be published without, as its form calls it; the text comes last. */
export function neededFields(collection: CollectionId): { label: string; hint?: string | undefined }[] {
  const { fields, body } = collections[collection];
  const needed = Object.values(fields).filter(({ required }) => required);
  return body?.required ? [...needed, body] : needed;
}
