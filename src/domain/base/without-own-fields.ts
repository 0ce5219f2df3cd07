import type { EntryData } from '../editor/files/codec.ts';
import type { CollectionId } from '../model/collection-id.ts';
import { signatureFields } from '../schemas/common.ts';
import { declared } from '../schemas/index.ts';

/** Who keeps a text fresh, when, and who has read it over is said by each centre for itself. */
const ownFields: readonly string[] = ['owner', 'reviewDue', 'sample', ...Object.keys(signatureFields)];

/**
 * An entry without what only its centre can say. Of its former addresses those stay that it had in its section, for
 * other centres had them too; addresses of a former site do not.
 */
export function withoutOwnFields(collection: CollectionId, { data, body }: EntryData): EntryData {
  const { folder = '' } = declared(collection).address ?? {};
  const rest = Object.fromEntries(Object.entries(data).filter(([name]) => !ownFields.includes(name)));
  const former = rest['redirectFrom'];
  if (!Array.isArray(former)) return { data: rest, body };
  const isOfSection = (address: unknown) => folder !== '' && String(address).startsWith(folder);
  return { data: { ...rest, redirectFrom: former.filter(isOfSection) }, body };
}
