import type { DecapFormat } from './format.ts';

/**
 * A format that parses each text once. Decap reads every file of a collection again for the list, for search and for
 * each relation field, and one material takes some milliseconds.
 */
export function memoizeFormat({ fromFile, toFile }: DecapFormat): DecapFormat {
  const cache = new Map<string, ReturnType<DecapFormat['fromFile']>>();
  return {
    fromFile: (text) => {
      const values = cache.get(text) ?? fromFile(text);
      cache.set(text, values);
      // Decap may change the values it gets.
      return structuredClone(values);
    },
    toFile,
  };
}
