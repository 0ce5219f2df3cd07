import { diff3Merge } from 'node-diff3';

/** Which of two versions an editor wants at a place that both changed. */
export type Choice = 'mine' | 'site' | 'both';

/** A place that was changed in the form and on the site. */
export interface Overlap {
  readonly label: string;
  readonly mine: string;
  readonly site: string;
  /** Whether both versions can stand one after the other. */
  readonly mayKeepBoth: boolean;
}

/** A merged value: its overlaps in order, and the value once each of them is decided. */
export interface MergedValue {
  readonly overlaps: readonly Omit<Overlap, 'label'>[];
  resolve(choices: readonly Choice[]): unknown;
}

/** A stretch of lines: agreed on, or changed on both sides. */
type Stretch = { readonly agreed: readonly string[] } | { readonly mine: string[]; readonly site: string[] };

/** Merges texts by lines: a paragraph is one, and between two of them there is an empty one. */
export function mergeTexts(base: string, mine: string, site: string): MergedValue {
  const stretches = stretchesOf(base.split('\n'), mine.split('\n'), site.split('\n'));
  const overlaps = stretches.flatMap((stretch) => ('agreed' in stretch ? [] : [stretch]));
  return {
    overlaps: overlaps.map((overlap) => ({
      mine: trimmed(overlap.mine),
      site: trimmed(overlap.site),
      mayKeepBoth: trimmed(overlap.mine) !== '' && trimmed(overlap.site) !== '',
    })),
    resolve: (choices) => {
      const left = [...choices];
      const lines = stretches.flatMap((stretch) =>
        'agreed' in stretch ? stretch.agreed : chosenLines(stretch.mine, stretch.site, left.shift()),
      );
      return lines.join('\n');
    },
  };
}

function chosenLines(mine: readonly string[], site: readonly string[], choice: Choice | undefined): readonly string[] {
  if (choice === 'site') return site;
  return choice === 'both' ? [...mine, '', ...site] : mine;
}

const trimmed = (lines: readonly string[]): string => lines.join('\n').trim();

function stretchesOf(base: string[], mine: string[], site: string[]): Stretch[] {
  return diff3Merge(mine, base, site, { excludeFalseConflicts: true }).flatMap(({ ok, conflict }): Stretch[] => {
    if (ok) return [{ agreed: ok }];
    if (!conflict) return [];
    const { a, o, b } = conflict;
    // Neighbouring lines are one place to the library. Line by line it may be none.
    const arePairs = a.length === o.length && b.length === o.length;
    return arePairs && o.length > 1 ? o.flatMap((_, i) => line(o[i], a[i], b[i])) : [{ mine: a, site: b }];
  });
}

function line(base = '', mine = '', site = ''): Stretch[] {
  if (mine === site || site === base) return [{ agreed: [mine] }];
  return mine === base ? [{ agreed: [site] }] : [{ mine: [mine], site: [site] }];
}

/** Merges lists by items; undefined when both sides changed the same place. */
export function mergeLists(base: unknown[], mine: unknown[], site: unknown[]): unknown[] | undefined {
  const key = (value: unknown): string => JSON.stringify(value);
  const items = new Map([...base, ...mine, ...site].map((item) => [key(item), item]));
  const regions = diff3Merge(mine.map(key), base.map(key), site.map(key), { excludeFalseConflicts: true });
  const merged = regions.flatMap(({ ok, conflict }) => {
    if (ok) return ok;
    // Both added something at one place, and neither took anything away.
    if (conflict && conflict.o.length === 0) return [...new Set([...conflict.a, ...conflict.b])];
    return [undefined];
  });
  if (merged.includes(undefined)) return undefined;
  const result = merged.map((text) => items.get(text ?? ''));
  return result;
}
