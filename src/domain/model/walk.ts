import type { Field, Fields } from './field.ts';

/** A value of an entry with its field. */
export interface Leaf {
  readonly field: Field;
  readonly value: unknown;
  readonly path: readonly (string | number)[];
}

/** Walks through an entry's values. Objects and lists of objects are entered, not yielded. */
export function* leavesOf(fields: Fields, data: unknown, path: Leaf['path'] = []): Generator<Leaf> {
  if (typeof data !== 'object' || data === null) return;
  for (const [name, field] of Object.entries(fields)) {
    yield* leavesIn(field, (data as Record<string, unknown>)[name], [...path, name]);
  }
}

function* leavesIn(field: Field, value: unknown, path: Leaf['path']): Generator<Leaf> {
  if (value === undefined) return;
  if (field.fields) {
    yield* leavesOf(field.fields, value, path);
  } else if (field.kind === 'list' && field.item && Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* leavesIn(field.item, item, [...path, i]);
  } else {
    yield { field, value, path };
  }
}

/** The declared field at a path, or its nearest declared parent; undefined when there is neither. */
export function fieldAt(fields: Fields, path: readonly PropertyKey[]): Field | undefined {
  let found: Field | undefined;
  let inside: Fields | undefined = fields;
  for (const key of path) {
    if (typeof key === 'number') found = found?.item ?? found;
    else found = inside?.[String(key)] ?? found;
    inside = found?.fields ?? found?.item?.fields;
  }
  return found;
}
