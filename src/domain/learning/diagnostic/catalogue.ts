import type { Data } from '../../schemas/index.ts';

type Source = Data<'diagnostics'>;

/** A rule of advice without its text, which waits in the page under the rule's id. */
export type Rule = Omit<Source['rules'][number], 'advice'>;

/** What a rule offers. */
export type Offered = Rule['offers'][number];

/** The kinds of entry that can be recommended. */
export type EntryKind = 'тема' | 'материал' | 'приём' | 'тьюториал' | 'встреча' | 'тьютор';

/** A published entry, cut down to what choosing and showing it needs. */
export interface CatalogueEntry {
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: string;
  readonly href: string;
  /** A line of facts: «Памятка · 20 минут на подготовку». */
  readonly note: string;
  readonly topics: readonly string[];
  /** Codes of the statements it answers. */
  readonly items: readonly string[];
  readonly level?: string | undefined;
  /** The teacher's time for a material, lesson time for a technique. */
  readonly minutes?: number | undefined;
  /** The same in words, as after «отложите»: «20 минут». */
  readonly time?: string | undefined;
  /** The day of review, or of publication: newer wins. */
  readonly freshOn?: string | undefined;
  /** When a meeting begins, `YYYY-MM-DDTHH:MM` local time. */
  readonly start?: string | undefined;
  /** The scenario of a meeting. */
  readonly tutorial?: string | undefined;
  /** The municipality of a tutor. */
  readonly place?: string | undefined;
  /** Whether that is the teacher's own, see {@link withNear}. */
  readonly isNear?: true;
}

/** All that the result is made from besides the answers. */
export interface Catalogue {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly caps: Source['caps'];
  readonly entries: readonly CatalogueEntry[];
}

/** The catalogue with the tutors of the teacher's municipality marked, if she names one (docs/domain.md#near-tutors). */
export function withNear(catalogue: Catalogue, place: string | undefined): Catalogue {
  const entries = catalogue.entries.map((entry) =>
    place !== undefined && entry.place === place ? { ...entry, isNear: true as const } : entry,
  );
  return { ...catalogue, entries };
}

/** Smaller time, then newer review; the id settles the rest (docs/domain.md#order-of-offers). */
export function byPreference(a: CatalogueEntry, b: CatalogueEntry): number {
  const time = (a.minutes ?? Number.MAX_SAFE_INTEGER) - (b.minutes ?? Number.MAX_SAFE_INTEGER);
  if (time !== 0) return time;
  const [newA, newB] = [a.freshOn ?? '', b.freshOn ?? ''];
  if (newA !== newB) return newA > newB ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

/**
 * Leaves out materials and techniques that no answers could bring up: of each statement's and each topic's
 * entries of a kind and level only the best `keep` matter, so the file stays small as the site grows.
 */
export function shortlist(entries: readonly CatalogueEntry[], keep: number): CatalogueEntry[] {
  const taken = new Map<string, number>();
  const kept = new Set<CatalogueEntry>();
  for (const entry of entries.toSorted(byPreference)) {
    for (const tag of [...entry.items, ...entry.topics]) {
      for (const level of [entry.level, 'any']) {
        const key = `${entry.kind} ${level} ${tag}`;
        const before = taken.get(key) ?? 0;
        taken.set(key, before + 1);
        if (before < keep) kept.add(entry);
      }
    }
  }
  return entries.filter((entry) => kept.has(entry) || !['материал', 'приём'].includes(entry.kind));
}
