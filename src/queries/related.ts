import type { CardView } from '../domain/prose/types.ts';
import { materialCard, techniqueCard } from './cards.ts';
import type { Item, Library } from './library.ts';

export interface Related {
  readonly techniques: readonly Item<'techniques'>[];
  readonly materials: readonly Item<'materials'>[];
  readonly tutorials: readonly Item<'tutorials'>[];
  readonly tutors: readonly Item<'tutors'>[];
}

/** Entries on a topic. */
export function onTopic(library: Library, topic: string): Related {
  return {
    techniques: library.techniques.filter(({ data }) => data.topics.includes(topic)),
    materials: library.materials.filter(({ data }) => data.topics.includes(topic)),
    tutorials: library.tutorials.filter(({ data }) => data.topic === topic),
    tutors: library.tutors.filter(({ data }) => data.topics.includes(topic)),
  };
}

/** Cards of the materials that use a technique, then of other materials on its topics; at most `limit`. */
export function withTechnique(library: Library, technique: Item<'techniques'>, limit: number): CardView[] {
  const uses = (item: Item<'materials'>) => item.data.techniques.includes(technique.id);
  const isShown = (item: Item<'materials'>) => share(item, technique) && !isCarded('Material', item, technique);
  const found = [
    ...firstOf(library.materials, limit, (item) => uses(item) && isShown(item)),
    ...firstOf(library.materials, limit, (item) => !uses(item) && isShown(item)),
  ];
  return found.slice(0, limit).map((item) => materialCard(library, item));
}

/** Cards of techniques on the same topics, at most `limit`; first those with the same difficulties and statements. */
export function relatedToTechnique(library: Library, technique: Item<'techniques'>, limit: number): CardView[] {
  const { data, id } = technique;
  const shared = (mine: readonly string[], theirs: readonly string[]) =>
    theirs.filter((name) => mine.includes(name)).length;
  const nearness = ({ data: other }: Item<'techniques'>) =>
    shared(data.pupilDifficulties, other.pupilDifficulties) +
    shared(data.diagnosticItems, other.diagnosticItems) +
    shared(data.phase, other.phase) / 2;
  const near = library.techniques
    .filter((item) => share(item, technique) && item.id !== id)
    .map((item) => ({ item, nearness: nearness(item) }))
    .sort((a, b) => b.nearness - a.nearness);
  return firstOf(near, limit, ({ item }) => !isCarded('Technique', item, technique)).map(({ item }) =>
    techniqueCard(library, item),
  );
}

/** Cards related to a material, at most `limit`: its techniques, then other materials on its topics. */
export function relatedToMaterial(library: Library, material: Item<'materials'>, limit: number): CardView[] {
  const { data, id } = material;
  const techniques = firstOf(
    library.techniques,
    limit,
    (item) =>
      data.techniques.includes(item.id) &&
      item.id !== id &&
      share(item, material) &&
      !isCarded('Technique', item, material),
  );
  const materials = firstOf(
    library.materials,
    limit - techniques.length,
    (item) => item.id !== id && share(item, material) && !isCarded('Material', item, material),
  );
  return [
    ...techniques.map((item) => techniqueCard(library, item)),
    ...materials.map((item) => materialCard(library, item)),
  ];
}

interface OnTopics {
  readonly data: { readonly topics: readonly string[] };
}

function share({ data: { topics } }: OnTopics, other: OnTopics): boolean {
  return topics.some((topic) => other.data.topics.includes(topic));
}

/** Whether the body of an entry contains the card of another entry. */
function isCarded(block: 'Material' | 'Technique', { id }: { id: string }, { body }: { body: string }): boolean {
  return body.includes(`<${block} id="${id}" />`);
}

/** The first items that fit, at most `limit`. The others are not looked at: there are thousands, on every page. */
function firstOf<T>(items: readonly T[], limit: number, fits: (item: T) => boolean): T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length >= limit) break;
    if (fits(item)) found.push(item);
  }
  return found;
}
