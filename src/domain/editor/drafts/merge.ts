import type { CollectionId } from '../../model/collection-id.ts';
import type { Field, Fields } from '../../model/field.ts';
import { isPlainObject } from '../files/canonical-data.ts';
import { formerAddressKey } from '../files/former-address.ts';
import { type FormValues, formFields, isSame, textOf } from './form-values.ts';
import { type Choice, type MergedValue, mergeLists, mergeTexts, type Overlap } from './merge-parts.ts';

/** Two versions of an entry put together. */
export interface MergedEntry {
  /** The labels of fields with something that came from the site. */
  readonly taken: readonly string[];
  readonly overlaps: readonly Overlap[];
  /** The values, when each overlap, in its order, is decided. */
  resolve(choices: readonly Choice[]): FormValues;
}

/** The three versions of an entry, each comparable: what both began from, the form's and the site's. */
export interface Versions {
  readonly base: FormValues;
  readonly mine: FormValues;
  readonly site: FormValues;
}

/**
 * Merges the form's values with those on the site, field by field; texts by lines, lists by items. What only one side
 * changed is taken. `values` are the form's own, also those that are no fields.
 */
export function mergeEntry(
  collection: CollectionId,
  { base, mine, site }: Versions,
  values: FormValues,
  siteAddress?: unknown,
): MergedEntry {
  const parts = mergeFields(formFields(collection), base, mine, site);
  const address = siteAddress === undefined ? {} : { [formerAddressKey]: siteAddress };
  return {
    taken: parts.flatMap(({ field, merged }) => (merged.overlaps.length === 0 ? [field.label] : [])),
    overlaps: parts.flatMap(({ field, merged }) =>
      merged.overlaps.map((overlap) => ({ label: field.label, ...overlap })),
    ),
    resolve: (choices) => ({ ...values, ...resolveParts(parts, choices), ...address }),
  };
}

interface Part {
  readonly name: string;
  readonly field: Field;
  readonly merged: MergedValue;
}

/** The fields in which the form's value does not simply stay. */
function mergeFields(fields: Fields, base: FormValues, mine: FormValues, site: FormValues): Part[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const merged = mergeValue(field, base[name], mine[name], site[name]);
    return merged ? [{ name, field, merged }] : [];
  });
}

function resolveParts(parts: readonly Part[], choices: readonly Choice[]): FormValues {
  const left = [...choices];
  return Object.fromEntries(
    parts.map(({ name, merged }) => [name, merged.resolve(left.splice(0, merged.overlaps.length))]),
  );
}

/** Undefined where the form's value stays as it is. */
function mergeValue(field: Field, base: unknown, mine: unknown, site: unknown): MergedValue | undefined {
  if (isSame(mine, site) || isSame(site, base)) return undefined;
  if (isSame(mine, base)) return { overlaps: [], resolve: () => site };
  if (field.fields && isPlainObject(mine) && isPlainObject(site)) {
    return mergeGroup(mergeFields(field.fields, isPlainObject(base) ? base : {}, mine, site), mine);
  }
  if (field.kind === 'prose') return mergeTexts(String(base ?? ''), String(mine ?? ''), String(site ?? ''));
  if (Array.isArray(mine) && Array.isArray(site)) {
    const merged = mergeLists(Array.isArray(base) ? base : [], mine, site);
    if (merged) return { overlaps: [], resolve: () => merged };
    const { item } = field;
    const isAligned = mine.length === site.length && Array.isArray(base) && base.length === mine.length;
    if (item && isAligned) return mergeItems(item, base, mine, site);
  }
  return {
    overlaps: [{ mine: textOf(field, mine), site: textOf(field, site), mayKeepBoth: false }],
    resolve: ([choice]) => (choice === 'site' ? site : mine),
  };
}

/** Lists that are as long as they were: each item has its place, and what is in it is merged. */
function mergeItems(item: Field, base: unknown[], mine: unknown[], site: unknown[]): MergedValue {
  const name = (i: number) => `${item.label} ${i + 1}`;
  const fields: Fields = Object.fromEntries(mine.map((_, i) => [i, { ...item, label: name(i) }]));
  const asGroup = (values: unknown[]): FormValues => ({ ...values });
  const group = mergeGroup(mergeFields(fields, asGroup(base), asGroup(mine), asGroup(site)), asGroup(mine));
  return { ...group, resolve: (choices) => Object.values(group.resolve(choices) as object) };
}

function mergeGroup(parts: readonly Part[], mine: FormValues): MergedValue {
  const overlaps = parts.flatMap(({ field, merged }) =>
    merged.overlaps.map((overlap) => ({
      ...overlap,
      mine: `${field.label}: ${overlap.mine}`,
      site: `${field.label}: ${overlap.site}`,
    })),
  );
  return { overlaps, resolve: (choices) => ({ ...mine, ...resolveParts(parts, choices) }) };
}
