import type { GrownId, Plan, Planned } from './plan.ts';
import type { Sentences } from './sentences.ts';

/** An entry before it is a file. */
export interface Grown {
  readonly collection: GrownId;
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** MDX; empty in collections of YAML alone. */
  readonly body: string;
}

/** What the entries of one site share while they are made. */
export interface Region {
  readonly write: Sentences;
  readonly plan: Plan;
  /** The moment of the site: what is past and what is to come. */
  readonly now: Date;
  /** Asks for a picture of its own; gives its path, `media/…`. */
  picture(): string;
  /** Asks for a file to download; gives its path. */
  file(): string;
}

/** Makes the fields and the text of an entry; `place` is its number in the collection. */
export type Maker = (
  region: Region,
  own: Planned,
  place: number,
) => { readonly data: Readonly<Record<string, unknown>>; readonly body?: string };

const dayMs = 86_400_000;

/** A day so many days after the moment of the site, as 2026-11-30. */
export const dayAfter = ({ now }: Region, days: number): string =>
  new Date(now.getTime() + days * dayMs).toISOString().slice(0, 10);

/** A day of the last ten years, the later years more often. */
export const pastDay = (region: Region): string =>
  dayAfter(region, -1 - Math.floor(region.write.dice.next() ** 2 * 3650));

/** The ids of up to `count` entries of a collection. */
export const linksTo = ({ plan, write }: Region, id: GrownId, count: number): string[] =>
  write.dice.some(plan[id], count).map((entry) => entry.id);

/** The id of one entry of a collection. */
export const linkTo = ({ plan, write }: Region, id: GrownId): string => write.dice.favourite(plan[id]).id;

/** The fields of the life of an entry. */
export const lifeOf = (region: Region) => ({
  status: 'опубликовано',
  updatedOn: dayAfter(region, -region.write.dice.whole(1, 300)),
});
