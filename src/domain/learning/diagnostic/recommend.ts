import { type Candidate, candidatesFor } from './candidates.ts';
import type { Catalogue, CatalogueEntry, OfferSpec } from './catalogue.ts';
import { matchesArea, matchesProfile, matchingStatements } from './conditions.ts';
import { type AreaResult, lowestFirst, type Profile, type ScoredStatement } from './profile.ts';

/** One offer. `cause` is the statement it is for; without a cause it is for the whole area. */
export interface Offer {
  readonly kind: CatalogueEntry['kind'] | 'консультация';
  /** Absent for a consultation, which is a page and not an entry. */
  readonly entry?: CatalogueEntry;
  readonly cause?: ScoredStatement | undefined;
}

/** What one rule gives for an area; `rule` is its id. */
export interface Advice {
  readonly rule: string;
  readonly offers: readonly Offer[];
}

/** An entry that a rule asks for and the site does not have yet (docs/domain.md#gaps). */
export interface MissingOffer {
  readonly kind: OfferSpec['kind'];
  /** The statement it is for, when the rule has a limit on scores. */
  readonly cause?: ScoredStatement | undefined;
}

/** The advice for one area. */
export interface AreaAdvice {
  readonly result: AreaResult;
  readonly advice: readonly Advice[];
  readonly missing: readonly MissingOffer[];
  /** Id of the topic for a consultation: of the lowest statement, else the first of the area. */
  readonly topic: string | undefined;
}

/** The advice of a whole result. */
export interface Recommendations {
  /** Ids of the rules about the whole profile. */
  readonly overall: readonly string[];
  readonly areas: readonly AreaAdvice[];
}

/** Applies the rules (docs/domain.md#recommendation-rules). `now` is local time `YYYY-MM-DDTHH:MM`. */
export function recommend(profile: Profile, catalogue: Catalogue, now: string): Recommendations {
  return {
    overall: catalogue.rules.filter((rule) => matchesProfile(rule, profile)).map(({ id }) => id),
    areas: profile.map((result) => adviceFor(result, catalogue, now)),
  };
}

function adviceFor(result: AreaResult, catalogue: Catalogue, now: string): AreaAdvice {
  const remaining = { ...catalogue.caps };
  const listed = new Set<string>();
  const missing: MissingOffer[] = [];
  const advice: Advice[] = [];
  for (const rule of catalogue.rules.filter((rule) => matchesArea(rule, result))) {
    // When a rule is about one statement, that statement is the cause of all its offers.
    const cause = rule.when.item === undefined ? undefined : matchingStatements(rule, result)[0];
    const offers: Offer[] = [];
    let isUseful = rule.offers.length === 0;
    for (const offer of rule.offers) {
      const candidates = offer.kind === 'консультация' ? [] : candidatesFor(offer, rule, result, catalogue, now);
      if (offer.kind === 'консультация') {
        if (!listed.has(offer.kind)) offers.push({ kind: offer.kind, cause });
        listed.add(offer.kind);
        isUseful = true;
      } else if (candidates.length === 0) {
        missing.push({
          kind: offer.kind,
          cause: rule.when.atMost === undefined ? undefined : matchingStatements(rule, result)[0],
        });
      } else {
        offers.push(
          ...takeOffers(offer, candidates, listed, remaining).map((made) => ({ ...made, cause: made.cause ?? cause })),
        );
        isUseful = true;
      }
    }
    // Advice without a single entry to open would not help.
    if (isUseful) advice.push({ rule: rule.id, offers });
  }
  const topic = lowestFirst(result)[0]?.statement.topic ?? result.area.topics[0];
  return { result, advice, missing: uniqueMissing(missing, advice), topic };
}

/** Drops repeats, and kinds that another rule did find, unless they are for one statement. */
function uniqueMissing(missing: readonly MissingOffer[], advice: readonly Advice[]): MissingOffer[] {
  const kinds = advice.flatMap(({ offers }) => offers.map(({ kind }) => kind));
  const found = new Set(kinds.map((kind) => (kind === 'встреча' ? 'тьюториал' : kind)));
  return missing.filter(
    ({ kind, cause }, i) =>
      (cause !== undefined || !found.has(kind)) &&
      missing.findIndex((other) => other.kind === kind && other.cause === cause) === i,
  );
}

type RemainingCaps = Record<keyof Catalogue['caps'], number>;

/**
 * Takes the best candidates up to the offer's count and the caps (docs/domain.md#caps). A candidate that is already
 * listed counts but is not repeated. Changes `listed` and `remaining`.
 */
function takeOffers(
  offer: OfferSpec,
  candidates: readonly Candidate[],
  listed: Set<string>,
  remaining: RemainingCaps,
): Offer[] {
  const offers: Offer[] = [];
  for (const { entry, cause } of candidates.slice(0, offer.count ?? 1)) {
    const cap = capOf(entry);
    if (listed.has(entry.href) || (cap !== undefined && remaining[cap] === 0)) continue;
    if (cap !== undefined) remaining[cap] -= 1;
    listed.add(entry.href);
    offers.push({ kind: entry.kind, entry, cause });
  }
  return offers;
}

function capOf({ kind }: CatalogueEntry): keyof RemainingCaps | undefined {
  switch (kind) {
    case 'материал':
    case 'приём':
      return 'materials';
    case 'встреча':
    case 'тьюториал':
      return 'events';
    case 'тьютор':
      return 'tutors';
    case 'тема':
      return undefined;
  }
}
