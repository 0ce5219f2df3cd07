import {
  byPreference,
  type Catalogue,
  type CatalogueEntry,
  type EntryKind,
  type Offered,
  type Rule,
} from './catalogue.ts';
import { concerned } from './conditions.ts';
import type { AreaResult, Scored } from './profile.ts';

/** An entry that fits an offer, and the statement it fits by; without one it fits by topic. */
export interface Candidate {
  readonly entry: CatalogueEntry;
  readonly by?: Scored | undefined;
}

/** Entries that fit an offer of a rule in an area, the best first. `now` is a local moment `YYYY-MM-DDTHH:MM`. */
export function candidatesFor(offer: Offered, rule: Rule, result: AreaResult, of: Catalogue, now: string): Candidate[] {
  const kind = (...kinds: EntryKind[]) => of.entries.filter((entry) => kinds.includes(entry.kind));
  const topics = result.area.topics;
  const onTopic = (entry: CatalogueEntry) => entry.topics.some((topic) => topics.includes(topic));
  switch (offer.kind) {
    case 'консультация':
      return [];
    case 'тема':
      return kind('тема').filter(onTopic).map(plainly);
    case 'тьютор':
      return nearFirst(turned(kind('тьютор').filter(onTopic), now)).map(plainly);
    case 'тьюториал': {
      const fits = (entry: CatalogueEntry, scenario: string | undefined) =>
        offer.tutorial === undefined ? onTopic(entry) : scenario === offer.tutorial;
      const meetings = kind('встреча').filter((m) => (m.start ?? '') > now && fits(m, m.tutorial));
      const scenarios = kind('тьюториал').filter((t) => fits(t, t.id));
      const rest = offer.tutorial === undefined ? byStatement(scenarios, rule, result) : scenarios.map(plainly);
      return [...meetings.toSorted(bySoonest).map(plainly), ...rest];
    }
    default: {
      const named = (entry: CatalogueEntry) => offer.material === undefined || entry.id === offer.material;
      const levelled = (entry: CatalogueEntry) => offer.level === undefined || entry.level === offer.level;
      const fitting = kind(offer.kind).filter((entry) => named(entry) && levelled(entry));
      if (offer.material !== undefined) return fitting.map(plainly);
      return byStatement(fitting, rule, result);
    }
  }
}

const plainly = (entry: CatalogueEntry): Candidate => ({ entry });

function bySoonest({ start: a = '' }: CatalogueEntry, { start: b = '' }: CatalogueEntry): number {
  return a < b ? -1 : 1;
}

/** Each concerned statement in turn gives its best entry; entries of the topic follow when the rule names no score. */
function byStatement(entries: readonly CatalogueEntry[], rule: Rule, result: AreaResult): Candidate[] {
  const left = entries.toSorted(byPreference);
  const found: Candidate[] = [];
  // A step that is there all the time needs no remedy.
  const low = concerned(rule, result).filter(({ score }) => score < result.outOf / result.scored.length);
  for (let before = -1; before < found.length; ) {
    before = found.length;
    for (const by of low) {
      const at = left.findIndex(({ items }) => items.includes(by.statement.id));
      const [entry] = at < 0 ? [] : left.splice(at, 1);
      if (entry) found.push({ entry, by });
    }
  }
  if (rule.when.atMost !== undefined) return found;
  const lowestTopics = low[0]?.statement.topic === undefined ? result.area.topics : [low[0].statement.topic];
  return [...found, ...left.filter(({ topics }) => topics.some((id) => lowestTopics.includes(id))).map(plainly)];
}

const nearFirst = (tutors: readonly CatalogueEntry[]) =>
  tutors.toSorted((a, b) => Number(b.isNear ?? 0) - Number(a.isNear ?? 0));

/** Tutors of a topic take turns week by week, so that the first in the alphabet is not asked by everyone. */
function turned(tutors: readonly CatalogueEntry[], now: string): CatalogueEntry[] {
  const week = Math.floor(Date.parse(`${now.slice(0, 10)}T00:00:00Z`) / 604_800_000);
  const first = tutors.length === 0 ? 0 : week % tutors.length;
  return [...tutors.slice(first), ...tutors.slice(0, first)];
}
