import type { CollectionId } from '../../model/collection-id.ts';
import type { Field } from '../../model/field.ts';
import type { FieldValue } from '../../model/field-value.ts';
import { collections, type Data } from '../../schemas/index.ts';

/** The initial values that the settings give to a new entry, as far as the collection has authors and rights. */
export function initialValues(collection: CollectionId, { author, licence, holder }: InitialSettings): FieldValue[] {
  const { authors, rights } = collections[collection].fields as Partial<Record<string, Field>>;
  const fieldValue = (
    path: string[],
    field: Field | undefined,
    text: string | undefined,
    value: unknown = text,
  ): FieldValue[] => (field && text !== undefined ? [{ path, label: field.label, value, text }] : []);
  return [
    ...fieldValue(['authors'], authors, author, [{ name: author }]),
    ...fieldValue(['rights', 'licence'], rights?.fields?.['licence'], licence),
    ...fieldValue(['rights', 'holder'], rights?.fields?.['holder'], holder),
  ];
}

/** The part of the settings that describes new entries. */
export type InitialSettings = NonNullable<Data<'settings'>['newEntry']>;
