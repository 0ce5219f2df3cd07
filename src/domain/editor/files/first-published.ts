import type { CollectionId } from '../../model/collection-id.ts';
import { collections } from '../../schemas/index.ts';

/** The day an entry is first published on, when it is published without saying one; days are `YYYY-MM-DD`. */
export function dayToAdd(
  collection: CollectionId,
  { status, publishedOn }: Readonly<Record<string, unknown>>,
  today: string,
): string | undefined {
  const isDated = Object.hasOwn(collections[collection].fields, 'publishedOn');
  return isDated && status === 'опубликовано' && !publishedOn ? today : undefined;
}
