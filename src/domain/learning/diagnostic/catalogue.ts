import type { Data } from '../../schemas/index.ts';

type DiagnosticData = Data<'diagnostics'>;

/** A recommendation rule. Its text is not here: it is in the HTML of the page, under the rule's id. */
export type Rule = Omit<DiagnosticData['rules'][number], 'advice'>;

/** What a rule asks for: a kind of entry, how many, and limits such as a level or a topic. */
export type OfferSpec = Rule['offers'][number];

/** The kinds of entry that can be recommended. */
export type EntryKind = 'тема' | 'материал' | 'приём' | 'тьюториал' | 'встреча' | 'тьютор';

/** A published entry with only the fields that the result needs. */
export interface CatalogueEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** A line of facts: «Памятка · 20 минут на подготовку». */
  readonly note: string;
  readonly topics: readonly string[];
  /** Codes of the statements it helps with. */
  readonly items: readonly string[];
  readonly level?: string | undefined;
  /** Minutes: the teacher's time for a material, lesson time for a technique. */
  readonly minutes?: number | undefined;
  /** The same in words, to follow «отложите»: «20 минут». */
  readonly time?: string | undefined;
  /** The day of review, or of publication, `YYYY-MM-DD`. */
  readonly freshOn?: string | undefined;
  /** When an event begins, local time `YYYY-MM-DDTHH:MM`. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The id of the tutorial that an event uses. */
  readonly tutorial?: string | undefined;
  /** The id of a tutor's municipality. */
  readonly place?: string | undefined;
  /** Set by {@link markNearTutors} when it is the teacher's municipality. */
  readonly isNear?: true;
}

/** The data, besides the answers, that a result is made from. The build writes it to a JSON file. */
export interface Catalogue {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly caps: DiagnosticData['caps'];
  readonly entries: readonly CatalogueEntry[];
}

/** Marks the tutors of this municipality (docs/domain.md#near-tutors). Without a place nothing is marked. */
export function markNearTutors(catalogue: Catalogue, place: string | undefined): Catalogue {
  const entries = catalogue.entries.map((entry) =>
    place !== undefined && entry.place === place ? { ...entry, isNear: true as const } : entry,
  );
  return { ...catalogue, entries };
}

/** Compares two entries: less time first, then newer review, then the id (docs/domain.md#order-of-offers). */
export function byPreference(a: CatalogueEntry, b: CatalogueEntry): number {
  const time = (a.minutes ?? Number.MAX_SAFE_INTEGER) - (b.minutes ?? Number.MAX_SAFE_INTEGER);
  if (time !== 0) return time;
  const [newA, newB] = [a.freshOn ?? '', b.freshOn ?? ''];
  if (newA !== newB) return newA > newB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Leaves out materials and techniques that no result can show: for each statement and topic only the best `limit`
 * entries of each kind and level can be offered. So the file stays small when the site grows.
 */
export function shortlist(entries: readonly CatalogueEntry[], limit: number): CatalogueEntry[] {
  const counts = new Map<string, number>();
  const selected = new Set<CatalogueEntry>();
  for (const entry of [...entries].sort(byPreference)) {
    for (const tag of [...entry.items, ...entry.topics]) {
      for (const level of [entry.level, 'any']) {
        const key = `${entry.kind} ${level} ${tag}`;
        const before = counts.get(key) ?? 0;
        counts.set(key, before + 1);
        if (before < limit) selected.add(entry);
      }
    }
  }
  return entries.filter((entry) => selected.has(entry) || !['материал', 'приём'].includes(entry.kind));
}
