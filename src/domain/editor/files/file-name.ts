import type { CollectionId } from '../../model/collection-id.ts';
import { collections } from '../../schemas/index.ts';
import { isReserved } from '../../site/addresses.ts';
import { isDeviceName } from '../../text/device-names.ts';
import { slugOf } from '../../text/slug.ts';
import type { PlainObject } from './canonical-data.ts';

/** The key that carries the name of a new file from the `preSave` handler to Decap; it is not written to the file. */
export const fileNameKey = '_file';

/**
 * The name of a new entry's file without extension, made from its title: Latin letters, never empty. Decap adds a
 * number when it is taken.
 */
export function fileNameFor(collection: CollectionId, data: PlainObject): string {
  const title = data[collections[collection].titleField];
  const name = slugOf(typeof title === 'string' ? title : '');
  return isReserved(collection, name) || isDeviceName(name) ? `zapis-${name}` : name;
}

/** The name of an uploaded file: `Приказ № 5.PDF` becomes `prikaz-5.pdf`. */
export function uploadName(name: string): string {
  const [, stem = name, extension = ''] = /^(.+)(\.[^.]+)$/.exec(name) ?? [];
  const safeExtension = extension.toLowerCase().replace(/[^a-z0-9.]/g, '');
  const slug = slugOf(stem);
  return (isDeviceName(slug) ? `fajl-${slug}` : slug) + (safeExtension.length > 1 ? safeExtension : '');
}
