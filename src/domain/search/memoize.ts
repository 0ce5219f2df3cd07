/** Loads each thing once, things being told apart by their JSON; what failed is loaded again when asked for again. */
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
