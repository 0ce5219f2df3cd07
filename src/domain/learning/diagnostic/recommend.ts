import { type Candidate, candidatesFor } from './candidates.ts';
import type { Catalogue, CatalogueEntry, Offered } from './catalogue.ts';
import { concerned, holdsFor, holdsForProfile } from './conditions.ts';
import { type AreaResult, lowestFirst, type Profile, type Scored } from './profile.ts';

/** Something offered, and the statement or the whole area it is offered for. */
export interface Offer {
  readonly kind: CatalogueEntry['kind'] | 'консультация';
  /** Absent for a consultation: that is a page of its own. */
  readonly entry?: CatalogueEntry;
  readonly by?: Scored | undefined;
}

/** What one rule says about an area. */
export interface Advice {
  readonly rule: string;
  readonly offers: readonly Offer[];
}

/** What a rule asks for and the site does not have yet. */
export interface Gap {
  readonly kind: Offered['kind'];
  /** The statement it is wanted for, when the rule picks statements by their score. */
  readonly by?: Scored | undefined;
}

/** The advice for one area. */
export interface AreaAdvice {
  readonly result: AreaResult;
  readonly advice: readonly Advice[];
  readonly missing: readonly Gap[];
  /** The topic to name when asking for a consultation: the lowest statement's, else the area's first. */
  readonly topic: string | undefined;
}

export interface Recommendations {
  /** Rules that speak of the whole profile. */
  readonly overall: readonly string[];
  readonly areas: readonly AreaAdvice[];
}

/** What to offer by the rules (docs/domain.md#recommendation-rules). `now` is a local moment `YYYY-MM-DDTHH:MM`. */
export function recommend(profile: Profile, catalogue: Catalogue, now: string): Recommendations {
  return {
    overall: catalogue.rules.filter((rule) => holdsForProfile(rule, profile)).map(({ id }) => id),
    areas: profile.map((result) => adviceFor(result, catalogue, now)),
  };
}

function adviceFor(result: AreaResult, catalogue: Catalogue, now: string): AreaAdvice {
  const room = { ...catalogue.caps };
  const listed = new Set<string>();
  const missing: Gap[] = [];
  const advice: Advice[] = [];
  for (const rule of catalogue.rules.filter((rule) => holdsFor(rule, result))) {
    // A rule about one statement offers everything because of it.
    const cause = rule.when.item === undefined ? undefined : concerned(rule, result)[0];
    const offers: Offer[] = [];
    let isKept = rule.offers.length === 0;
    for (const offer of rule.offers) {
      const found = offer.kind === 'консультация' ? [] : candidatesFor(offer, rule, result, catalogue, now);
      if (offer.kind === 'консультация') {
        if (!listed.has(offer.kind)) offers.push({ kind: offer.kind, by: cause });
        listed.add(offer.kind);
        isKept = true;
      } else if (found.length === 0) {
        missing.push({ kind: offer.kind, by: rule.when.atMost === undefined ? undefined : concerned(rule, result)[0] });
      } else {
        offers.push(...fill(offer, found, listed, room).map((made) => ({ ...made, by: made.by ?? cause })));
        isKept = true;
      }
    }
    // Advice that leans on what the site does not have would lead nowhere.
    if (isKept) advice.push({ rule: rule.id, offers });
  }
  const topic = lowestFirst(result)[0]?.statement.topic ?? result.area.topics[0];
  return { result, advice, missing: distinct(missing, advice), topic };
}

/** One of each; what another rule did find is not missing, unless it was wanted for a statement. */
function distinct(missing: readonly Gap[], advice: readonly Advice[]): Gap[] {
  const kinds = advice.flatMap(({ offers }) => offers.map(({ kind }) => kind));
  const found = new Set(kinds.map((kind) => (kind === 'встреча' ? 'тьюториал' : kind)));
  return missing.filter(
    ({ kind, by }, i) =>
      (by !== undefined || !found.has(kind)) &&
      missing.findIndex((other) => other.kind === kind && other.by === by) === i,
  );
}

type Room = Record<keyof Catalogue['caps'], number>;

/** The best entries up to the offer's count and the room left; one listed before counts but is not repeated. */
function fill(offer: Offered, found: readonly Candidate[], listed: Set<string>, room: Room): Offer[] {
  const offers: Offer[] = [];
  for (const { entry, by } of found.slice(0, offer.count ?? 1)) {
    const cap = capOf(entry);
    if (listed.has(entry.href) || (cap !== undefined && room[cap] === 0)) continue;
    if (cap !== undefined) room[cap] -= 1;
    listed.add(entry.href);
    offers.push({ kind: entry.kind, entry, by });
  }
  return offers;
}

function capOf({ kind }: CatalogueEntry): keyof Room | undefined {
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
