import type { CollectionId } from '../../model/collection-id.ts';
import { collections } from '../../schemas/index.ts';

/**
 * The value for an empty `publishedOn` of a published entry: `today`; undefined when the field needs no change. Dates
 * are `YYYY-MM-DD`.
 */
export function missingPublishedOn(
  collection: CollectionId,
  { status, publishedOn }: Readonly<Record<string, unknown>>,
  today: string,
): string | undefined {
  const isDated = Object.hasOwn(collections[collection].fields, 'publishedOn');
  return isDated && status === 'опубликовано' && !publishedOn ? today : undefined;
}
