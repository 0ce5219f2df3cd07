import { isScalar, isSeq, parseDocument, visit } from 'yaml';
import { mediaFolder } from '../model/media-path.ts';

/** The uploads that one of the texts names; those of the first centre's people and events go with these. */
export function namedMedia(media: readonly string[], texts: readonly string[]): string[] {
  const all = texts.join('\n');
  return media.filter((path) => path.startsWith(mediaFolder) && all.includes(path));
}

/**
 * The lines of a word list that a word of the texts may need: the list is of dictionary forms, so the ends of words are
 * left out of the comparison.
 */
export function neededWords(list: string, texts: readonly string[]): string {
  const all = texts.join('\n').toLowerCase();
  const isNeeded = (line: string) => all.includes((line.split('/')[0] ?? '').toLowerCase().slice(0, -2));
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
  return document.toString({ lineWidth: 120 });
}
