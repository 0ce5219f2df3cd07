import type { Field, Fields } from '../../model/field.ts';
import { canonicalProse } from '../../prose/canonical.ts';
import type { ParseMarkdown } from '../../prose/types.ts';
import { linesOf } from '../../text/edges.ts';

export type PlainObject = Readonly<Record<string, unknown>>;

/** Whether a value is an object with keys: neither null nor an array. */
export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Data in the order of the declaration, with prose in its canonical form. Unknown keys stay, at the end. */
export function canonicalData(fields: Fields, data: PlainObject, parse: ParseMarkdown): PlainObject {
  const known = Object.entries(fields).map(([name, field]) => [name, canonicalValue(field, data[name], parse)]);
  const unknown = Object.entries(data).filter(([name]) => !Object.hasOwn(fields, name));
  return Object.fromEntries([...known, ...unknown]);
}

function canonicalValue(field: Field, value: unknown, parse: ParseMarkdown): unknown {
  if (field.fields && isPlainObject(value)) return canonicalData(field.fields, value, parse);
  if (Array.isArray(value)) {
    return field.item ? value.map((element) => canonicalValue(field.item as Field, element, parse)) : value;
  }
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').trim();
  if (field.kind === 'prose') return canonicalProse(text, parse);
  return field.kind === 'text' ? linesOf(text).join(' ') : text;
}

const nonTextKinds: readonly string[] = ['number', 'flag', 'object', 'list'];

/**
 * Restores strings that YAML reads as other types: `version: 1.10` in a text field is «1.10», not the number 1.1.
 * `typed` and `plain` are the same file parsed with and without types.
 */
export function restoreText(fields: Fields, typed: PlainObject, plain: PlainObject): PlainObject {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field ? textValue(field, value, plain[name]) : value];
    }),
  );
}

function textValue(field: Field, typed: unknown, plain: unknown): unknown {
  if (field.fields && isPlainObject(typed) && isPlainObject(plain)) return restoreText(field.fields, typed, plain);
  if (Array.isArray(typed) && Array.isArray(plain)) {
    const item = field.item ?? field;
    return typed.map((element, i) => textValue(item, element, plain[i]));
  }
  const isParsedScalar = typeof typed === 'number' || typeof typed === 'boolean';
  return isParsedScalar && !nonTextKinds.includes(field.kind) ? plain : typed;
}
