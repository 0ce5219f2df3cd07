import { prune } from '../../gate/prune.ts';
import { prose } from '../../model/builders.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import type { Field, Fields } from '../../model/field.ts';
import type { ParseMarkdown } from '../../prose/types.ts';
import { declared } from '../../schemas/index.ts';
import { canonicalData, isPlainObject, type PlainObject } from '../files/canonical-data.ts';

/** What a form has of one entry: values by the names of fields, prose under `body`. */
export type FormValues = PlainObject;

/** The fields of a collection as its form shows them: the text under the front matter is one of them. */
export function formFields(collection: CollectionId): Fields {
  const { fields, body } = declared(collection);
  return body ? { ...fields, body: prose(body) } : fields;
}

/**
 * The same values in the form in which they can be compared: canonical, without what is empty and without what is no
 * field.
 */
export function comparable(collection: CollectionId, values: FormValues, parse: ParseMarkdown): FormValues {
  const fields = formFields(collection);
  const known = Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fields, name)));
  const pruned = prune(canonicalData(fields, known, parse));
  return isPlainObject(pruned) ? pruned : {};
}

/** Whether two comparable values are the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isPlainObject(value)) return value;
  const pairs = Object.entries(value).map(([name, inner]): [string, unknown] => [name, sorted(inner)]);
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A value as text that an editor reads: prose and lines as they are, lists and groups line by line. */
export function textOf(field: Field | undefined, value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'да' : 'нет';
  if (Array.isArray(value)) return value.map((item) => indented(textOf(field?.item, item))).join('\n');
  if (!isPlainObject(value)) return field?.names?.[String(value)] ?? String(value);
  return Object.entries(value)
    .map(([name, inner]) => labelled(field?.fields?.[name], name, inner))
    .join('\n');
}

const indented = (text: string): string => `• ${text.replaceAll('\n', '\n  ')}`;

function labelled(field: Field | undefined, name: string, value: unknown): string {
  const text = textOf(field, value);
  return `${field?.label ?? name}:${text.includes('\n') ? '\n' : ' '}${text}`;
}

/** All values as one text that can be copied, each field under its label. */
export function copyText(collection: CollectionId, values: FormValues): string {
  const fields = Object.entries(formFields(collection));
  return fields
    .flatMap(([name, field]) => {
      const text = textOf(field, prune(values[name]));
      return text === '' ? [] : [`${field.label}\n${text}`];
    })
    .join('\n\n');
}
