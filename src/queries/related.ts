import type { CardView } from '../domain/prose/types.ts';
import { materialCard, techniqueCard } from './cards.ts';
import type { Item, Library } from './library.ts';

export interface Related {
  readonly techniques: readonly Item<'techniques'>[];
  readonly materials: readonly Item<'materials'>[];
  readonly tutorials: readonly Item<'tutorials'>[];
  readonly tutors: readonly Item<'tutors'>[];
}

/** Entries that have one of these topics; `except` is the id of an entry to leave out. */
export function onTopics(library: Library, topics: readonly string[], except?: string): Related {
  const shares = (ids: readonly string[]) => ids.some((id) => topics.includes(id));
  const other = ({ id }: { id: string }) => id !== except;
  return {
    techniques: library.techniques.filter((item) => shares(item.data.topics) && other(item)),
    materials: library.materials.filter((item) => shares(item.data.topics) && other(item)),
    tutorials: library.tutorials.filter((item) => shares([item.data.topic]) && other(item)),
    tutors: library.tutors.filter((item) => shares(item.data.topics)),
  };
}

/** Cards of the materials that use a technique, then of other materials on its topics; at most `limit`. */
export function withTechnique(library: Library, technique: Item<'techniques'>, limit: number): CardView[] {
  const uses = (item: Item<'materials'>) => Number(item.data.techniques.includes(technique.id));
  const { materials } = onTopics(library, technique.data.topics);
  return materials
    .filter((item) => !isCarded('Material', item, technique))
    .toSorted((a, b) => uses(b) - uses(a))
    .slice(0, limit)
    .map((item) => materialCard(library, item));
}

/** Cards of techniques on the same topics, at most `limit`; first those with the same difficulties and statements. */
export function relatedToTechnique(library: Library, technique: Item<'techniques'>, limit: number): CardView[] {
  const { data } = technique;
  const shared = (mine: readonly string[], theirs: readonly string[]) =>
    theirs.filter((id) => mine.includes(id)).length;
  const nearness = ({ data: other }: Item<'techniques'>) =>
    shared(data.pupilDifficulties, other.pupilDifficulties) +
    shared(data.diagnosticItems, other.diagnosticItems) +
    shared(data.phase, other.phase) / 2;
  return onTopics(library, data.topics, technique.id)
    .techniques.filter((item) => !isCarded('Technique', item, technique))
    .toSorted((a, b) => nearness(b) - nearness(a))
    .slice(0, limit)
    .map((item) => techniqueCard(library, item));
}

/** Whether the body of an entry contains the card of another entry. */
function isCarded(block: 'Material' | 'Technique', { id }: { id: string }, { body }: { body: string }): boolean {
  return body.includes(`<${block} id="${id}" />`);
}

/** Cards related to a material, at most `limit`: its techniques, then other materials on its topics. */
export function relatedToMaterial(library: Library, material: Item<'materials'>, limit: number): CardView[] {
  const { techniques, materials } = onTopics(library, material.data.topics, material.id);
  const named = techniques.filter(({ id }) => material.data.techniques.includes(id));
  return [
    ...named.filter((item) => !isCarded('Technique', item, material)).map((item) => techniqueCard(library, item)),
    ...materials.filter((item) => !isCarded('Material', item, material)).map((item) => materialCard(library, item)),
  ].slice(0, limit);
}
