import type { ChosenFilters } from '../query/choice.ts';
import type { InferredFilters } from '../query/inferred-filters.ts';
import type { PageIndex } from '../types.ts';

type Scores = Map<string, number>;

async function members(index: PageIndex, filter: string, wanted: readonly string[]): Promise<Set<string>> {
  const values = await index.filter(filter);
  return new Set(wanted.flatMap((value) => [...(values.get(value) ?? [])]));
}

/** Whether anything is wished or chosen at all. */
export function hasFilters(wishes: InferredFilters, chosen: ChosenFilters): boolean {
  return [...Object.values(wishes), ...Object.values(chosen)].some((values) => values.length > 0);
}

/**
 * Heeds the wishes read from the words of a query. A page made for other classes or subjects goes; one made for
 * these gains, one that names none loses a little. Pages of the wished kind stand ahead of the others, and with them
 * those `named` by its word: «карточка приёма».
 */
export async function applyInferredFilters(
  scores: Scores,
  wishes: InferredFilters,
  index: PageIndex,
  named: ReadonlySet<string>,
): Promise<void> {
  for (const name of ['grade', 'subject'] as const) {
    if (wishes[name].length === 0) continue;
    const here = await members(index, name, wishes[name]);
    const telling = await members(index, name, [...(await index.filter(name)).keys()]);
    for (const [id, score] of scores) {
      if (here.has(id)) scores.set(id, score * 1.2);
      else if (telling.has(id)) scores.delete(id);
      else scores.set(id, score * 0.9);
    }
  }
  if (wishes.kind.length === 0) return;
  const here = await members(index, 'kind', wishes.kind);
  for (const [id, score] of scores) if (here.has(id) || named.has(id)) scores.set(id, score + 0.6);
}

/** Leaves only the pages that have one of the chosen values of every filter. */
export async function applyChosenFilters(scores: Scores, chosen: ChosenFilters, index: PageIndex): Promise<void> {
  for (const [name, wanted] of Object.entries(chosen)) {
    if (wanted.length === 0) continue;
    const here = await members(index, name, wanted);
    for (const id of [...scores.keys()]) if (!here.has(id)) scores.delete(id);
  }
}
