import * as z from 'zod';
import { comparable, type FormValues } from '../editor/drafts/form-values.ts';
import { type MergedEntry, mergeEntry } from '../editor/drafts/merge.ts';
import { formatFor, unreadableKey } from '../editor/files/format.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { type Conflict, conflictSchema } from './manifest.ts';

/** What editors are told of the common base; paths are under content/: `materials/list.mdx`. */
export const baseStateSchema = z.object({
  /** The name and the version of the base; absent in a centre that has taken none. */
  source: z.optional(z.object({ name: z.string(), version: z.string() })),
  /** Whose entries are that are not the centre's own. */
  owners: z.record(z.string(), z.enum(['base', 'changed'])),
  conflicts: z.record(z.string(), conflictSchema),
  /** Uploads of the base that lie beside ours. */
  beside: z.array(z.string()),
  withdrawn: z.array(z.string()),
});

export type BaseState = Readonly<z.output<typeof baseStateSchema>>;

export const noBase: BaseState = { owners: {}, conflicts: {}, beside: [], withdrawn: [] };

/** The state without the entries that a public page does not name. */
export function publicState(state: BaseState, isHidden: (path: string) => boolean): BaseState {
  const shown = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([path]) => !isHidden(path)));
  const withdrawn = state.withdrawn.filter((path) => !isHidden(path));
  return { ...state, owners: shown(state.owners), conflicts: shown(state.conflicts), withdrawn };
}

/**
 * An open form and the base put together, where they have parted: «mine» is the form's, «site» the base's. Undefined
 * when a text of the base can't be read.
 */
export function mergeWithBase(
  collection: CollectionId,
  { before, theirs }: Conflict,
  values: FormValues,
  parse: ParseMarkdown,
): MergedEntry | undefined {
  const { fromFile } = formatFor(collection, parse);
  const [from, to] = [before === undefined ? {} : fromFile(before), fromFile(theirs)];
  if (unreadableKey in from || unreadableKey in to) return undefined;
  const [base, mine, site] = [from, values, to].map((each) => comparable(collection, each, parse));
  return mergeEntry(collection, { base: base ?? {}, mine: mine ?? {}, site: site ?? {} }, values);
}
