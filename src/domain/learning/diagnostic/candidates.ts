import {
  byPreference,
  type Catalogue,
  type CatalogueEntry,
  type EntryKind,
  type OfferSpec,
  type Rule,
} from './catalogue.ts';
import { matchingStatements } from './conditions.ts';
import type { AreaResult, ScoredStatement } from './profile.ts';

/** An entry that fits an offer. `cause` is the statement it answers; without a cause it fits by topic. */
export interface Candidate {
  readonly entry: CatalogueEntry;
  readonly cause?: ScoredStatement | undefined;
}

/** Entries for an offer, the best first (docs/domain.md#order-of-offers). `now` is local time `YYYY-MM-DDTHH:MM`. */
export function candidatesFor(
  offer: OfferSpec,
  rule: Rule,
  result: AreaResult,
  catalogue: Catalogue,
  now: string,
): Candidate[] {
  const entriesOf = (...kinds: EntryKind[]) => catalogue.entries.filter((entry) => kinds.includes(entry.kind));
  const topics = result.area.topics;
  const isOnTopic = (entry: CatalogueEntry) => entry.topics.some((topic) => topics.includes(topic));
  switch (offer.kind) {
    case 'консультация':
      return [];
    case 'тема':
      return entriesOf('тема').filter(isOnTopic).map(withoutCause);
    case 'тьютор':
      return nearFirst(rotateByWeek(entriesOf('тьютор').filter(isOnTopic), now)).map(withoutCause);
    case 'тьюториал': {
      const isFitting = (entry: CatalogueEntry, scenario: string | undefined) =>
        offer.tutorial === undefined ? isOnTopic(entry) : scenario === offer.tutorial;
      const meetings = entriesOf('встреча').filter((m) => (m.start ?? '') > now && isFitting(m, m.tutorial));
      const scenarios = entriesOf('тьюториал').filter((t) => isFitting(t, t.id));
      const rest =
        offer.tutorial === undefined ? rankByStatement(scenarios, rule, result) : scenarios.map(withoutCause);
      return [...[...meetings].sort(byStart).map(withoutCause), ...rest];
    }
    default: {
      const isRequested = (entry: CatalogueEntry) => offer.material === undefined || entry.id === offer.material;
      const hasLevel = (entry: CatalogueEntry) => offer.level === undefined || entry.level === offer.level;
      const fitting = entriesOf(offer.kind).filter((entry) => isRequested(entry) && hasLevel(entry));
      if (offer.material !== undefined) return fitting.map(withoutCause);
      return rankByStatement(fitting, rule, result);
    }
  }
}

const withoutCause = (entry: CatalogueEntry): Candidate => ({ entry });

function byStart({ start: a = '' }: CatalogueEntry, { start: b = '' }: CatalogueEntry): number {
  return a < b ? -1 : 1;
}

/**
 * Statements take turns: each gives its best entry that is left. Entries of the topic follow only when the rule has
 * no limit on scores.
 */
function rankByStatement(entries: readonly CatalogueEntry[], rule: Rule, result: AreaResult): Candidate[] {
  const remaining = [...entries].sort(byPreference);
  const found: Candidate[] = [];
  // A statement with the top score needs no advice.
  const lowStatements = matchingStatements(rule, result).filter(
    ({ score }) => score < result.outOf / result.scored.length,
  );
  for (let before = -1; before < found.length; ) {
    before = found.length;
    for (const cause of lowStatements) {
      const index = remaining.findIndex(({ items }) => items.includes(cause.statement.id));
      const [entry] = index < 0 ? [] : remaining.splice(index, 1);
      if (entry) found.push({ entry, cause });
    }
  }
  if (rule.when.atMost !== undefined) return found;
  const lowestTopics =
    lowStatements[0]?.statement.topic === undefined ? result.area.topics : [lowStatements[0].statement.topic];
  return [
    ...found,
    ...remaining.filter(({ topics }) => topics.some((id) => lowestTopics.includes(id))).map(withoutCause),
  ];
}

const nearFirst = (tutors: readonly CatalogueEntry[]) =>
  [...tutors].sort((a, b) => Number(b.isNear ?? 0) - Number(a.isNear ?? 0));

/** The list starts with another tutor each week: otherwise everyone would write to the first in the alphabet. */
function rotateByWeek(tutors: readonly CatalogueEntry[], now: string): CatalogueEntry[] {
  const week = Math.floor(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) / 604_800_000);
  const first = tutors.length === 0 ? 0 : week % tutors.length;
  return [...tutors.slice(first), ...tutors.slice(0, first)];
}
