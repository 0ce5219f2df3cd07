import type { CollectionId } from '../../../src/domain/model/collection-id.ts';
import { upperFirst } from '../../../src/domain/text/case.ts';
import { slugOf, takeName } from '../../../src/domain/text/slug.ts';
import type { Sentences } from './sentences.ts';
import { names, words } from './words.ts';

/** Of a hundred entries beside the fixed ones, how many belong to a collection: as in a region after ten years. */
const shares = {
  materials: 30,
  events: 27,
  techniques: 10,
  tutors: 8,
  glossary: 7,
  teams: 4,
  faq: 4,
  tutorials: 4,
  consultations: 3,
  institutions: 3,
} as const satisfies Partial<Record<CollectionId, number>>;

/** What does not grow with the site. */
const fixed = {
  topics: 8,
  municipalities: 6,
  pages: 5,
  settings: 1,
  diagnostics: 1,
  needs: 1,
} as const satisfies Partial<Record<CollectionId, number>>;

/** What an entry may refer to. */
export interface Planned {
  readonly id: string;
  readonly title: string;
}

/** The collections that are grown. */
export type GrownId = keyof typeof shares | keyof typeof fixed;

export type Plan = Readonly<Record<GrownId, readonly Planned[]>>;

/** The names and titles of all entries, `size` together; at least 60. */
export function planEntries(size: number, write: Sentences): Plan {
  const free = size - Object.values(fixed).reduce((sum, count) => sum + count, 0);
  if (free < 38) throw new RangeError(`A site of ${size} entries is too small: ask for 60 or more`);
  const counts = Object.entries(shares).map(([id, share]) => [id, Math.floor((free * share) / 100)] as const);
  const rest = free - counts.reduce((sum, [, count]) => sum + count, 0);
  const all = [...counts, ...Object.entries(fixed)];
  return Object.fromEntries(
    all.map(([id, count]) => {
      const title = titles[id as GrownId] ?? (() => write.title());
      return [id, invent(count + (id === 'materials' ? rest : 0), (place) => title(write, place))];
    }),
  ) as unknown as Plan;
}

function invent(count: number, titleOf: (place: number) => string): Planned[] {
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, place) => {
    const title = titleOf(place);
    return { id: takeName(slugOf(title, 60), taken), title };
  });
}

/** The text pages that other pages lead to. */
const pageTitles = ['О центре', 'О сайте', 'Личные данные', 'Доступность', 'Как подбираются материалы'];

/** Names where an invented title would not do. */
const titles: Partial<Record<GrownId, (write: Sentences, place: number) => string>> = {
  glossary: (write) => upperFirst(`${write.dice.pick(words.which)} ${write.thing()}`),
  tutors: ({ dice }) => {
    const isWoman = dice.next() < 0.85;
    const surname = `${dice.pick(names.surnames)}${isWoman ? 'ова' : 'ов'}`;
    return isWoman
      ? `${surname} ${dice.pick(names.women)} ${dice.pick(names.womensPatronymics)}`
      : `${surname} ${dice.pick(names.men)} ${dice.pick(names.mensPatronymics)}`;
  },
  institutions: (_, place) => `СШ № ${place + 1}`,
  municipalities: (_, place) => names.places[place] ?? '',
  pages: (_, place) => pageTitles[place] ?? '',
  settings: () => 'site',
};
