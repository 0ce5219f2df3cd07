import { Vocabulary } from '../language/vocabulary.ts';
import type { Concept } from '../query/concepts.ts';
import { NameBook } from '../query/name-book.ts';
import { PhraseBook } from '../query/phrase-book.ts';
import { namedTerms, type Query, understand } from '../query/query.ts';
import { firstPage, type Hit, type SearchAnswer, type SearchOptions, type Sources } from '../types.ts';
import { foundPhrase } from './answer.ts';
import { applyChosenFilters, applyInferredFilters, hasFilters } from './filters.ts';
import { hitOf } from './hit.ts';
import { firstScore, inOrder, type SectionWeights, weightsOf } from './rank.ts';
import { termReader } from './term-reader.ts';
import { either, inName, isAction, rarityOf, together, type Weighed } from './weigh.ts';

/** The site's search over one index. */
export class Search {
  private readonly sources: Sources;
  private readonly book: PhraseBook;
  private readonly names: NameBook;
  private readonly vocabulary: Vocabulary;
  private readonly weights: SectionWeights;
  private readonly read: ReturnType<typeof termReader>;

  constructor(sources: Sources) {
    this.sources = sources;
    this.book = new PhraseBook(sources.lexicon.entries);
    this.names = new NameBook(sources.lexicon.names);
    this.vocabulary = new Vocabulary(sources.lexicon.parts.starts);
    this.weights = weightsOf(sources.lexicon.sections ?? []);
    this.read = termReader(sources.index);
  }

  /** Answers a query; an empty query has no results. Throws when a file of the index can't be loaded. */
  async ask(
    typed: string,
    { exact = false, chosen = {}, order = 'relevance' }: SearchOptions = {},
  ): Promise<SearchAnswer> {
    const { index } = this.sources;
    index.prepare(typed);
    const query = await this.understand(typed, exact);
    const weighed = await Promise.all(query.concepts.map((concept) => this.weigh(concept, query)));
    const scores = new Map<string, number>();
    for (const id of new Set(weighed.flatMap(({ hits }) => [...hits.keys()]))) {
      const score = firstScore(id, weighed);
      if (score > 0) scores.set(id, score);
    }
    // Only a grade or only filters: all pages that match them.
    if (query.concepts.length === 0 && hasFilters(query.inferred, chosen)) {
      for (const id of await index.all()) scores.set(id, 0.5);
    }
    await applyInferredFilters(scores, query.inferred, index, namedByKind(weighed));
    await applyChosenFilters(scores, chosen, index);
    const first = inOrder(scores, await index.filter('section'), this.weights);
    const open = async (id: string) => hitOf(id, await index.load(id), weighed, scores.get(id) ?? 0, this.weights);
    const named = namedTerms(query).filter((id) => index.holds(id));
    // Together with the results: one after the other they would cost an answer of the server more.
    const opened = Promise.all(named.map(open));
    const likely = [...new Set([...named.filter((id) => scores.has(id)), ...first])].slice(0, firstPage);
    const [terms, hits] = await Promise.all([opened, Promise.all(likely.map(open))]);
    const best = afterParts(hits);
    best.sort((a, b) => b.score - a.score || (a.url < b.url ? -1 : 1));
    const byScore = [...new Set([...best.map(({ id }) => id), ...first])];
    const ids = order === 'relevance' ? byScore : (await index.ordered(order)).filter((id) => scores.has(id));
    const more = (from: number, to: number) => Promise.all(ids.slice(from, to).map(open));
    return { query, terms, ids, hits: order === 'relevance' ? best : await more(0, firstPage), more };
  }

  /** «Найдено 12 материалов»: how many pages of these sections were found. */
  foundPhrase(count: number, sections: Iterable<string>): string {
    return foundPhrase(count, sections, this.sources.lexicon.sections ?? []);
  }

  /** Counts the pages of an answer for each value of a filter. */
  async count(filter: string, ids: readonly string[]): Promise<Map<string, number>> {
    const values = await this.sources.index.filter(filter);
    const counts = [...values].map(([value, members]) => [value, ids.filter((id) => members.has(id)).length] as const);
    return new Map(counts.filter(([, count]) => count > 0));
  }

  /** The same query with unknown words replaced by the most similar ones; undefined when there are none. */
  async suggest(typed: string): Promise<string | undefined> {
    const { words } = await this.understand(typed, true);
    const near = await this.loaded(() =>
      words.map((word) => (this.vocabulary.family(word) ? word : this.vocabulary.nearest(word, false, 1))),
    );
    const text = near.filter((word) => word !== undefined).join(' ');
    return text === '' || text === words.join(' ') ? undefined : text;
  }

  private async understand(typed: string, exact: boolean): Promise<Query> {
    const isName = (word: string) => this.names.has(word);
    const knowledge = { book: this.book, vocabulary: this.vocabulary, isName };
    return this.loaded(() => understand(typed, knowledge, exact));
  }

  // Asks the vocabulary until all parts that it needs are loaded.
  private async loaded<T>(ask: () => T): Promise<T> {
    const { lexicon, loadPart } = this.sources;
    for (;;) {
      const answer = ask();
      const missing = [...this.vocabulary.missing];
      if (missing.length === 0) return answer;
      await Promise.all(
        missing.map(async (part) => this.vocabulary.add(part, await loadPart(lexicon.parts.files[part] ?? ''))),
      );
    }
  }

  private async weigh(concept: Concept, { mentions, words }: Query): Promise<Weighed> {
    const ways = await Promise.all(
      concept.alternatives.map(async ({ terms, weight }) => together(await Promise.all(terms.map(this.read)), weight)),
    );
    const hits = either(ways);
    const rarity = rarityOf(hits.size, this.sources.lexicon.pages, concept.words);
    const note = (id: string, strength: number) => {
      if (!this.sources.index.holds(id)) return;
      const known = hits.get(id);
      hits.set(id, { strength: Math.max(strength, known?.strength ?? 0), places: known?.places ?? [] });
    };
    const isUnheard = hits.size === 0;
    const until = concept.from + concept.words.length;
    for (const { from, to, entry, by } of mentions) {
      if (from < until && to > concept.from) note(entry.id, by === 'also' && to - from < words.length ? inName : 1);
    }
    for (const word of concept.words) {
      const isName = this.names.match(word);
      const names = isName.length === 0 && isUnheard && word.length > 3 ? await this.names.guess(word) : isName;
      for (const { name, strength } of names) note(name.id, strength);
    }
    // A verb unknown to the site tells how somebody asks, not what about: «как вовлечь класс».
    const isLost = hits.size === 0 && isAction(concept.words);
    return { concept: isLost ? { ...concept, optional: true } : concept, hits, rarity };
  }
}

// A page whose own title does not match ranks below its parts (an answer, a consultation) that were found too.
function afterParts(hits: readonly Hit[]): Hit[] {
  const wholes = new Set(hits.flatMap(({ url }) => (url.includes('#') ? [url.replace(/#.*/, '')] : [])));
  return hits.map((hit) => (hit.fit === 0 && wholes.has(hit.url) ? { ...hit, score: hit.score * 0.7 } : hit));
}

// Pages with the word for a kind in their title or alias.
function namedByKind(weighed: readonly Weighed[]): Set<string> {
  const kinds = weighed.filter(({ concept }) => concept.isKind);
  return new Set(
    kinds.flatMap(({ hits }) => [...hits].flatMap(([id, { strength }]) => (strength >= inName ? [id] : []))),
  );
}
