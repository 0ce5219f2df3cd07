import { isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { GateResult } from '../gate/gate.ts';
import { collectionIds } from '../schemas/index.ts';
import { entryAddress, entryAt } from '../site/addresses.ts';

/**
 * The lines of a word list that a word of the texts may need: the list is of dictionary forms, so the ends of words are
 * left out of the comparison.
 */
export function neededWords(list: string, texts: readonly string[]): string {
  const all = texts.join('\n').toLowerCase();
  const used = [...new Set(all.match(/[\p{L}-]+/gu))];
  const isNeeded = (line: string) => {
    const word = (line.split('/')[0] ?? '').toLowerCase();
    // Of a short word two letters less would begin half of the texts: «Некоуз» and «некоторые».
    const stem = word.slice(0, Math.max(Math.min(word.length, 5), word.length - 2));
    return used.some((other) => other.startsWith(stem));
  };
  return list
    .split('\n')
    .filter((line) => line === '' || isNeeded(line))
    .join('\n');
}

/** The golden queries (tests/content/golden.yaml) without what asks for pages of the first centre alone. */
export function keptQueries(golden: string, isGone: (address: string) => boolean): string {
  const document = parseDocument(golden);
  visit(document, {
    Pair: (_, { value }) => {
      if (isScalar(value)) return isGone(String(value.value)) ? visit.REMOVE : undefined;
      if (!isSeq(value) || value.items.length === 0) return undefined;
      value.items = value.items.filter((item) => !(isScalar(item) && isGone(String(item.value))));
      return value.items.length === 0 ? visit.REMOVE : undefined;
    },
  });
  return document.toString({ lineWidth: 120, flowCollectionPadding: false });
}

/**
 * Whether an address has a page: of one of the entries, or of the code. `routes` are the files under src/pages/; lists
 * and parts of pages count as standing.
 */
export function standing(entries: GateResult['entries'], routes: readonly string[]): (address: string) => boolean {
  const own = new Set(
    collectionIds.flatMap((id) => [...(entries.get(id) ?? [])].map(([name, { data }]) => entryAddress(id, name, data))),
  );
  const pages = new Set(routes.map((file) => `/${file.replace(/(?:\/index)?\.\w+$/, '')}/`));
  return (address) => {
    const isOfEntry = entryAt(address) !== undefined || /^\/o-(?:sajte|centre)\/./.test(address);
    return own.has(address) || pages.has(address) || !isOfEntry;
  };
}
