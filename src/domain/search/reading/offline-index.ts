import { compareRussian } from '../../text/names.ts';
import type { Lexicon } from '../format/lexicon.ts';
import { sortPages } from '../format/order.ts';
import { piecesOf, wordsOf } from '../language/normalise.ts';
import { encodeParts } from '../language/vocabulary.ts';
import { familiesIn } from '../language/word-list.ts';
import { matchesTerm } from '../query/alternatives.ts';
import { type PageIndex, type Sources, searchedFields, type TermMatch } from '../types.ts';
import { type Fragment, pageOf } from './page-text.ts';

/** A page's record in the site's index, stored on the device with its copy. */
export interface OfflineRecord {
  /** The page's id in the index. */
  readonly id: string;
  /** A date, `YYYY-MM-DD`, or nothing. */
  readonly date: string;
  readonly page: Fragment & { readonly filters: Readonly<Record<string, readonly string[]>> };
}

/** Search without a network: records only, and words and filters made from them. */
export function offlineSources(records: readonly OfflineRecord[], lexicon: Lexicon): Sources {
  const families = familiesIn(records.map(({ page }) => `${page.content} ${page.meta['title'] ?? ''}`));
  const parts = encodeParts(families);
  const texts = new Map(parts.map(({ start, text }) => [start, text]));
  const starts = parts.map(({ start }) => start);
  return {
    index: offlineIndex(records),
    lexicon: { ...lexicon, pages: records.length, parts: { starts, files: starts } },
    loadPart: async (start) => texts.get(start) ?? '',
  };
}

/** An index in memory, made from the words of the records. */
export function offlineIndex(records: readonly OfflineRecord[]): PageIndex {
  const books = records.map(bookOf);
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    prepare: () => {},
    async find(term) {
      const isMeant = (piece: string) => matchesTerm(piece, term);
      return books.flatMap(({ id, words, fields }): TermMatch[] => {
        const places = words.flatMap((pieces, place) => (pieces.some(isMeant) ? [place] : []));
        const named = fields.filter(({ pieces }) => pieces.some(isMeant)).map(({ name }) => name);
        return places.length + named.length === 0 ? [] : [{ id, weight: places.length, places, fields: named }];
      });
    },
    async filter(name) {
      const values = new Map<string, Set<string>>();
      for (const { id, page } of records) {
        for (const value of page.filters[name] ?? []) values.set(value, (values.get(value) ?? new Set()).add(id));
      }
      return new Map([...values].sort(([a], [b]) => compareRussian(a, b)));
    },
    all: async () => records.map(({ id }) => id),
    async ordered(order) {
      const pages = records.map(({ id, date, page }) => ({ id, date, title: page.meta['title'] ?? '' }));
      return sortPages(order, pages).map(({ id }) => id);
    },
    holds: (id) => byId.has(id),
    async load(id) {
      const record = byId.get(id);
      if (!record) throw new Error(`No page ${id} is kept`);
      return pageOf(record.page);
    },
  };
}

function bookOf({ id, page }: OfflineRecord) {
  return {
    id,
    // Split by white space only, as the index counts positions.
    words: page.content.split(/\s+/).map(piecesIn),
    fields: searchedFields.map((name) => ({ name, pieces: piecesIn(page.meta[name] ?? '') })),
  };
}

const piecesIn = (text: string): string[] =>
  wordsOf(text).flatMap((word) => {
    const { whole, parts } = piecesOf(word);
    return [whole, ...parts];
  });
