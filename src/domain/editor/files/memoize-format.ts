import type { Format } from './format.ts';

/**
 * A format that reads each text once: Decap reads every file of a collection anew for the list, for search and for
 * each choice of a related entry, and the canonical form of a material costs some milliseconds.
 */
export function memoizeFormat({ fromFile, toFile }: Format): Format {
  const known = new Map<string, ReturnType<Format['fromFile']>>();
  return {
    fromFile: (text) => {
      const values = known.get(text) ?? fromFile(text);
      known.set(text, values);
      // The values are Decap's to change.
      return structuredClone(values);
    },
    toFile,
  };
}
