import type { Field } from '../model/field.ts';
import { russianMessages } from '../model/russian-messages.ts';
import type { Block } from './types.ts';

/** What is wrong with an attribute of a block, in Russian; undefined when nothing is. */
export function attributeFault({ schema }: Field, value: string | undefined): string | undefined {
  const checked = schema.safeParse(value, russianMessages);
  if (checked.success) return undefined;
  return value ? (checked.error.issues[0]?.message ?? '') : 'поле не заполнено';
}

/** The attributes of a block with one changed: an empty one is left out, a new one stands in its declared place. */
export function withAttribute(
  { attributes }: Block,
  values: Readonly<Record<string, string>>,
  key: string,
  value: string,
): Readonly<Record<string, string>> {
  // An attribute is written between quotation marks on one line.
  const written = value.replace(/[\r\n]+/g, ' ');
  if (written.trim() === '') {
    const { [key]: _, ...rest } = values;
    return rest;
  }
  if (key in values) return { ...values, [key]: written };
  const all = { ...values, [key]: written };
  const declared = Object.keys(attributes).filter((name) => name in all);
  const others = Object.keys(all).filter((name) => !(name in attributes));
  return Object.fromEntries([...declared, ...others].map((name) => [name, all[name] ?? '']));
}

/** The attributes that a new block has. */
export function initialAttributes({ attributes }: Block): Readonly<Record<string, string>> {
  const given = Object.entries(attributes).filter(([, { initial }]) => initial !== undefined);
  return Object.fromEntries(given.map(([key, { initial }]) => [key, String(initial)]));
}
