import type { CollectionId } from '../model/collection-id.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import type { Conflict } from './manifest.ts';
import { isSettled, mergeCommon, saysSame } from './merge-common.ts';

/** What an update does with an entry or an upload. */
export type Outcome =
  /** It comes for the first time. */
  | 'new'
  /** The centre has not touched it, and it becomes the new one. */
  | 'updated'
  /** It has changed on both sides, and both changes stand. */
  | 'merged'
  /** Both have changed the same: the centre's version stays, the other is kept beside. */
  | 'parted'
  /** The centre has one of its own with this name. */
  | 'taken'
  /** The base no longer has it: it is the centre's own. */
  | 'withdrawn'
  /** The centre has deleted it, and the base has changed it. */
  | 'deleted'
  /** A conflict that is left to choose no more. */
  | 'settled'
  /** The centre's file can't be read, so nothing is done. */
  | 'unreadable';

/** A text to write, null for no file, undefined for what stays as it is. */
type Text = string | null | undefined;

/** What becomes of one entry. */
export interface EntryPlan {
  readonly path: string;
  readonly outcomes: readonly Outcome[];
  /** The labels of fields with something that came from the base. */
  readonly taken: readonly string[];
  readonly local: Text;
  readonly pristine: Text;
  readonly conflict: Conflict | null | undefined;
}

/** Texts of entries by their path under content/. */
export type TextsByPath = ReadonlyMap<string, string>;

/** What an update starts from. */
export interface EntrySources {
  /** All entries of the centre; undefined for a file that is no text. */
  readonly local: ReadonlyMap<string, string | undefined>;
  readonly pristine: TextsByPath;
  readonly theirs: TextsByPath;
  /** Entries that the base has, but in a state in which they can't be taken. */
  readonly refused: ReadonlySet<string>;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** Entries of which an editor knows that the base has others with their names. */
  readonly ours: ReadonlySet<string>;
  readonly version: string;
  readonly parse: ParseMarkdown;
}

/** What an update does with entries: a three-way merge of what the base was, what the centre has, what the base is. */
export function planEntries(sources: EntrySources): EntryPlan[] {
  const paths = new Set([...sources.pristine.keys(), ...sources.theirs.keys()]);
  return [...paths]
    .filter((path) => !sources.refused.has(path))
    .sort()
    .flatMap((path) => planOne(path, sources) ?? []);
}

function planOne(path: string, sources: EntrySources): EntryPlan | undefined {
  const { pristine, theirs, conflicts, parse } = sources;
  const [old, next, open] = [pristine.get(path), theirs.get(path), conflicts.get(path)];
  const isHere = sources.local.has(path);
  const local = sources.local.get(path);
  const collection = path.slice(0, path.indexOf('/')) as CollectionId;
  const plan = (outcomes: readonly Outcome[], rest: Partial<EntryPlan> = {}): EntryPlan => ({
    ...{ path, outcomes, taken: [], local: undefined, pristine: undefined, conflict: undefined },
    ...rest,
  });
  // Most entries of most updates.
  if (isHere && old !== undefined && old === next && !open) return undefined;
  const closing = open ? { conflict: null } : {};
  if (next === undefined) return plan(['withdrawn'], { pristine: null, ...closing });
  if (!isHere) {
    if (old === undefined) return plan(['new'], { local: next, pristine: next, ...closing });
    if (saysSame(collection, old, next, parse)) return undefined;
    return plan(['deleted'], { pristine: next, ...closing });
  }
  if (local === undefined) return old === next ? undefined : plan(['unreadable']);
  if (old === undefined) {
    if (saysSame(collection, local, next, parse)) return plan(['settled'], { pristine: next, ...closing });
    if (!open && sources.ours.has(path)) return undefined;
    const isKnown = open?.theirs === next;
    return plan(['taken'], isKnown ? {} : { conflict: { version: sources.version, theirs: next } });
  }
  const merged = mergeCommon(collection, { before: old, local, theirs: next }, parse);
  if (!merged) return old === next ? undefined : plan(['unreadable']);
  const isUntouched = saysSame(collection, local, old, parse);
  const changes = {
    taken: merged.taken,
    local: merged.text === local ? undefined : merged.text,
    pristine: old === next ? undefined : next,
  };
  // What was left to choose before is compared with what the base has now: it may have taken its change back.
  const texts = { before: open?.before ?? old, local: merged.text, theirs: next };
  const isOpen = open ? !isSettled(collection, texts, parse) : !merged.isWhole;
  if (isOpen) {
    const isKnown = open?.theirs === next && open.before === texts.before;
    const conflict = isKnown ? undefined : { version: sources.version, before: texts.before, theirs: next };
    return plan(['parted', ...(changes.local === undefined ? [] : ['merged' as const])], { ...changes, conflict });
  }
  const outcome = changes.local === undefined ? [] : [isUntouched ? ('updated' as const) : ('merged' as const)];
  if (open) return plan(['settled', ...outcome], { ...changes, conflict: null });
  return outcome.length === 0 && changes.pristine === undefined ? undefined : plan(outcome, changes);
}
