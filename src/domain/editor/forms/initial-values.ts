import type { CollectionId } from '../../model/collection-id.ts';
import type { Field } from '../../model/field.ts';
import type { FieldValue } from '../../model/field-value.ts';
import { collections, type Data } from '../../schemas/index.ts';

/** What the settings put into new entries of a collection that has authors and rights. */
export function initialValues(collection: CollectionId, { author, licence, holder }: InitialSettings): FieldValue[] {
  const { authors, rights } = collections[collection].fields as Partial<Record<string, Field>>;
  const tell = (
    path: string[],
    field: Field | undefined,
    text: string | undefined,
    value: unknown = text,
  ): FieldValue[] => (field && text !== undefined ? [{ path, label: field.label, value, text }] : []);
  return [
    ...tell(['authors'], authors, author, [{ name: author }]),
    ...tell(['rights', 'licence'], rights?.fields?.['licence'], licence),
    ...tell(['rights', 'holder'], rights?.fields?.['holder'], holder),
  ];
}

/** As the settings say it. */
export type InitialSettings = NonNullable<Data<'settings'>['newEntry']>;
