/**
 * Makes a finder of items by a key. A list is indexed when it is first asked, so a page does not walk through all
 * entries; of items with the same key the first is found.
 */
export function finderBy<T extends object>(
  keyOf: (item: T) => string,
): <U extends T>(items: readonly U[], key: string) => U | undefined {
  const indexes = new WeakMap<readonly T[], ReadonlyMap<string, T>>();
  return <U extends T>(items: readonly U[], key: string) => {
    let index = indexes.get(items);
    if (!index) {
      index = new Map(items.map((item) => [keyOf(item), item] as const).reverse());
      indexes.set(items, index);
    }
    return index.get(key) as U | undefined;
  };
}

/** Keeps what a function makes of each object, as long as the object lives. */
export function kept<T extends object, R>(make: (from: T) => R): (from: T) => R {
  const made = new WeakMap<T, R>();
  return (from) => {
    if (!made.has(from)) made.set(from, make(from));
    return made.get(from) as R;
  };
}
