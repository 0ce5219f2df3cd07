/** Loads each argument once; arguments with equal JSON are equal. After an error the next call loads again. */
export function memoize<K, T>(load: (what: K) => Promise<T>): (what: K) => Promise<T> {
  const loaded = new Map<string, Promise<T>>();
  return (what) => {
    const key = JSON.stringify(what);
    const known = loaded.get(key) ?? load(what);
    loaded.set(key, known);
    known.catch(() => loaded.delete(key));
    return known;
  };
}
