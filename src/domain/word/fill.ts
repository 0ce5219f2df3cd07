import { isPlainObject, type PlainObject } from '../editor/files/canonical-data.ts';
import type { Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';

/**
 * An entry's data with what was told of its fields, later over earlier, and a line of each for the editor to check.
 * `start` comes from the settings, `said` from the document.
 */
export function filledIn(
  data: PlainObject,
  fields: Fields,
  { start, said }: { start: readonly FieldValue[]; said: readonly FieldValue[] },
): { data: PlainObject; filled: string[] } {
  const told = new Map([...start, ...holderAmong(said, fields), ...said].map((one) => [one.path.join('.'), one]));
  return {
    data: [...told.values()].reduce((all, { path, value }) => withValue(all, path, value), data),
    filled: [...told.values()].map(({ label, text }) => `«${label}»: ${text}`),
  };
}

/** An author whom the document names holds its rights, unless it says otherwise (Civil Code of Russia, 1228). */
function holderAmong(said: readonly FieldValue[], { rights }: Fields): FieldValue[] {
  const author = said.find(({ path }) => path[0] === 'authors');
  const holder = rights?.fields?.['holder'];
  return author && holder
    ? [{ path: ['rights', 'holder'], label: holder.label, value: author.text, text: author.text }]
    : [];
}

function withValue(data: PlainObject, [name = '', ...rest]: readonly string[], value: unknown): PlainObject {
  const inner = data[name];
  return { ...data, [name]: rest.length === 0 ? value : withValue(isPlainObject(inner) ? inner : {}, rest, value) };
}
