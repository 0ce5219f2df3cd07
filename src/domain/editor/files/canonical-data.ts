import type { Field, Fields } from '../../model/field.ts';
import { canonicalProse } from '../../prose/canonical.ts';
import type { ParseMarkdown } from '../../prose/types.ts';

export type Data = Readonly<Record<string, unknown>>;

/** Whether a value is a group of named values. */
export function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The same data in the order of the declaration, with prose in its canonical form; unknown keys stay, at the end. */
export function canonicalData(fields: Fields, data: Data, parse: ParseMarkdown): Data {
  const known = Object.entries(fields).map(([name, field]) => [name, canonicalValue(field, data[name], parse)]);
  const unknown = Object.entries(data).filter(([name]) => !Object.hasOwn(fields, name));
  return Object.fromEntries([...known, ...unknown]);
}

function canonicalValue(field: Field, value: unknown, parse: ParseMarkdown): unknown {
  if (field.fields && isData(value)) return canonicalData(field.fields, value, parse);
  if (Array.isArray(value)) {
    return field.item ? value.map((one) => canonicalValue(field.item as Field, one, parse)) : value;
  }
  if (typeof value !== 'string') return value;
  const text = value.replace(/\r\n?/g, '\n').trim();
  if (field.kind === 'prose') return canonicalProse(text, parse);
  return field.kind === 'text' ? text.replace(/\s*\n\s*/g, ' ') : text;
}

const notText: readonly string[] = ['number', 'flag', 'object', 'list'];

/**
 * The data with text restored where YAML read something else: `version: 1.10` in a field of text
 * is «1.10», not the number 1.1. `typed` and `plain` are the same file read with and without types.
 */
export function withText(fields: Fields, typed: Data, plain: Data): Data {
  return Object.fromEntries(
    Object.entries(typed).map(([name, value]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field ? textValue(field, value, plain[name]) : value];
    }),
  );
}

function textValue(field: Field, typed: unknown, plain: unknown): unknown {
  if (field.fields && isData(typed) && isData(plain)) return withText(field.fields, typed, plain);
  if (Array.isArray(typed) && Array.isArray(plain)) {
    const item = field.item ?? field;
    return typed.map((one, i) => textValue(item, one, plain[i]));
  }
  const isOther = typeof typed === 'number' || typeof typed === 'boolean';
  return isOther && !notText.includes(field.kind) ? plain : typed;
}
