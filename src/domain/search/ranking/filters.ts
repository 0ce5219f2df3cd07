import type { ChosenFilters } from '../query/choice.ts';
import type { InferredFilters } from '../query/inferred-filters.ts';
import type { PageIndex } from '../types.ts';

type Scores = Map<string, number>;

async function members(index: PageIndex, filter: string, wanted: readonly string[]): Promise<Set<string>> {
  const values = await index.filter(filter);
  return new Set(wanted.flatMap((value) => [...(values.get(value) ?? [])]));
}

/** Whether any filter is inferred or chosen. */
export function hasFilters(inferred: InferredFilters, chosen: ChosenFilters): boolean {
  return [...Object.values(inferred), ...Object.values(chosen)].some((values) => values.length > 0);
}

/**
 * Applies inferred filters. A page for other grades or subjects is removed; a page for these gains, and a page
 * without any loses a little. Pages of the inferred kind come first, together with pages `named` by its word:
 * «карточка приёма».
 */
export async function applyInferredFilters(
  scores: Scores,
  inferred: InferredFilters,
  index: PageIndex,
  named: ReadonlySet<string>,
): Promise<void> {
  for (const name of ['grade', 'subject'] as const) {
    if (inferred[name].length === 0) continue;
    const here = await members(index, name, inferred[name]);
    const telling = await members(index, name, [...(await index.filter(name)).keys()]);
    for (const [id, score] of scores) {
      if (here.has(id)) scores.set(id, score * 1.2);
      else if (telling.has(id)) scores.delete(id);
      else scores.set(id, score * 0.9);
    }
  }
  if (inferred.kind.length === 0) return;
  const here = await members(index, 'kind', inferred.kind);
  for (const [id, score] of scores) if (here.has(id) || named.has(id)) scores.set(id, score + 0.6);
}

/** Keeps only pages that match every chosen filter. */
export async function applyChosenFilters(scores: Scores, chosen: ChosenFilters, index: PageIndex): Promise<void> {
  for (const [name, wanted] of Object.entries(chosen)) {
    if (wanted.length === 0) continue;
    const here = await members(index, name, wanted);
    for (const id of [...scores.keys()]) if (!here.has(id)) scores.delete(id);
  }
}
