import type { CollectionId } from '../../model/collection-id.ts';
import { collections } from '../../schemas/index.ts';
import { slugOf } from '../../text/slug.ts';
import type { Data } from './canonical-data.ts';

/** The key that carries the name of a new file from saving to Decap; the codec keeps it out of the file. */
export const fileNameKey = '_file';

/** The name of a new entry's file, made from its title: Latin, never empty; Decap adds a number if it is taken. */
export function fileNameFor(collection: CollectionId, data: Data): string {
  const title = data[collections[collection].titleField];
  return slugOf(typeof title === 'string' ? title : '');
}

/** The name under which an uploaded file is kept: `Приказ № 5.PDF` becomes `prikaz-5.pdf`. */
export function uploadName(name: string): string {
  const [, stem = name, ending = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? [];
  const type = ending.toLowerCase().replace(/[^a-z0-9.]/g, '');
  return slugOf(stem) + (type.length > 1 ? type : '');
}
