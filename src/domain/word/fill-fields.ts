import { isPlainObject, type PlainObject } from '../editor/files/canonical-data.ts';
import type { Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';

/**
 * Puts field values into an entry's data and lists them for the editor to check, one Russian line each. A later value
 * of a field replaces an earlier one: `start` comes from the settings, `fromDocument` from the Word file.
 */
export function fillFields(
  data: PlainObject,
  fields: Fields,
  { start, fromDocument }: { start: readonly FieldValue[]; fromDocument: readonly FieldValue[] },
): { data: PlainObject; filled: string[] } {
  const byPath = new Map(
    [...start, ...impliedHolder(fromDocument, fields), ...fromDocument].map((fieldValue) => [
      fieldValue.path.join('.'),
      fieldValue,
    ]),
  );
  return {
    data: [...byPath.values()].reduce((all, { path, value }) => setValue(all, path, value), data),
    filled: [...byPath.values()].map(({ label, text }) => `«${label}»: ${text}`),
  };
}

/**
 * The author named in a document holds the rights, unless the document says otherwise (Civil Code of Russia, article
 * 1228).
 */
function impliedHolder(fromDocument: readonly FieldValue[], { rights }: Fields): FieldValue[] {
  const author = fromDocument.find(({ path }) => path[0] === 'authors');
  const holder = rights?.fields?.['holder'];
  return author && holder
    ? [{ path: ['rights', 'holder'], label: holder.label, value: author.text, text: author.text }]
    : [];
}

function setValue(data: PlainObject, [name = '', ...rest]: readonly string[], value: unknown): PlainObject {
  const nested = data[name];
  return { ...data, [name]: rest.length === 0 ? value : setValue(isPlainObject(nested) ? nested : {}, rest, value) };
}
