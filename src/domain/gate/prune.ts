type Path = readonly (string | number)[];

/**
 * The data without what stands at the given paths: a list loses the item, a group loses the key, empty groups are
 * removed.
 */
export function withoutPaths(data: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(data);
  // From last to first, so that earlier indices stay correct.
  for (const path of [...paths].sort((a, b) => (placeOf(a) < placeOf(b) ? 1 : -1))) {
    const last = path.at(-1);
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)?.[key], copy);
    if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1);
    else if (typeof holder === 'object' && holder !== null && last !== undefined) Reflect.deleteProperty(holder, last);
  }
  return prune(copy) ?? {};
}

/** A key by which paths stand as their things do in the data. */
const placeOf = (path: Path): string =>
  path.map((key) => (typeof key === 'number' ? String(key).padStart(9, '0') : key)).join('\0');

/** Removes the empty values that forms save: null, empty strings, empty lists and groups. */
export function prune(value: unknown): unknown {
  if (value === null || value === '') return undefined;
  if (Array.isArray(value)) {
    const pruned = value.map(prune).filter((item) => item !== undefined);
    return pruned.length > 0 ? pruned : undefined;
  }
  if (typeof value !== 'object') return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key, prune(inner)] as const);
  const full = pairs.filter(([, inner]) => inner !== undefined);
  return full.length > 0 ? Object.fromEntries(full) : undefined;
}
