import type { Outcome } from './plan-entries.ts';

/** Hashes of uploads by path: `media/list.pdf`. */
export type HashesByPath = ReadonlyMap<string, string>;

/** What becomes of one upload. */
export interface UploadPlan {
  readonly path: string;
  readonly outcome: Outcome;
  /** Where the file of the base goes: into the place of ours, beside it, or nowhere. */
  readonly goes: 'in' | 'beside' | undefined;
  /** Whether a file of the base that was kept beside goes away. */
  readonly isCleared: boolean;
}

/** What an update starts from. */
export interface UploadSources {
  readonly local: HashesByPath;
  /** As the base last gave them. */
  readonly pristine: HashesByPath;
  readonly theirs: HashesByPath;
  /** Those that the base has, but in a state in which they can't be taken. */
  readonly refused: ReadonlySet<string>;
  /** Files of the base that are kept beside ours. */
  readonly beside: HashesByPath;
  /** Uploads that the entries name when they are updated. */
  readonly named: ReadonlySet<string>;
}

/** What an update does with uploads. A file has no parts: the new one comes where nobody has touched the old one. */
export function planUploads(sources: UploadSources): UploadPlan[] {
  const paths = new Set([...sources.pristine.keys(), ...sources.theirs.keys()]);
  return [...paths]
    .filter((path) => !sources.refused.has(path))
    .sort()
    .flatMap((path) => planOne(path, sources) ?? []);
}

function planOne(path: string, { local, pristine, theirs, beside, named }: UploadSources): UploadPlan | undefined {
  const [ours, old, next, kept] = [local, pristine, theirs, beside].map((hashes) => hashes.get(path));
  const plan = (outcome: Outcome, goes?: UploadPlan['goes']): UploadPlan => {
    return { path, outcome, goes, isCleared: kept !== undefined && goes !== 'beside' };
  };
  if (next === undefined) return plan('withdrawn');
  if (ours === undefined) {
    if (named.has(path)) return plan('new', 'in');
    return old === undefined || old === next ? undefined : plan('deleted');
  }
  if (ours === next) return kept === undefined ? undefined : plan('settled');
  if (ours === old) return plan('updated', 'in');
  if (old === next && kept === undefined) return undefined;
  if (kept === next) return { ...plan('parted'), isCleared: false };
  return plan(old === undefined ? 'taken' : 'parted', 'beside');
}
