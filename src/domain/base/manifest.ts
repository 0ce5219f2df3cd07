import { parse, stringify } from 'yaml';
import * as z from 'zod';

const day = z.string().min(1).max(60);

const manifestSchema = z.strictObject({
  /** Whose base it is: «Тьюторский центр Заозёрья». */
  name: z.string().min(1).max(200),
  /** Where the next one is fetched from: an address of git or a folder. */
  address: z.string().max(500).optional(),
  /** A day or a number. */
  version: day,
  /** The hashes of the uploads of the base, by path: `media/list.pdf`. */
  media: z.record(z.string(), z.hash('sha256')).default({}),
  /** Entries that the last version no longer has; they are the centre's own since then. */
  withdrawn: z.array(z.string()).default([]),
  /** Entries of the centre's own whose names the base uses too; without a conflict beside them this is settled. */
  ours: z.array(z.string()).default([]),
});

/** What is known of the base that a centre has taken. */
export type Manifest = Readonly<z.output<typeof manifestSchema>>;

export const conflictSchema = z.strictObject({
  /** The version that brought it. */
  version: day,
  /** The text that both sides began from; absent when the centre had an entry of its own with this name. */
  before: z.string().optional(),
  /** The text of the base. */
  theirs: z.string(),
});

/** An entry and the base have parted: the entry stayed, and this is what the base has. */
export type Conflict = Readonly<z.output<typeof conflictSchema>>;

const undoSchema = z.array(
  z.strictObject({
    path: z.string(),
    /** The hash of what the update has left there; null for nothing. */
    after: z.hash('sha256').nullable(),
    /** Whether there was a file before. */
    isKept: z.boolean(),
  }),
);

/** The files that an update has changed. */
export type UndoList = Readonly<z.output<typeof undoSchema>>;

export const readManifest = (text: string): Manifest | undefined => read(manifestSchema, text);
export const readConflict = (text: string): Conflict | undefined => read(conflictSchema, text);
export const readUndoList = (text: string): UndoList | undefined => read(undoSchema, text);

/** The text of any of these files. The same data make the same text, so that nothing changes without need. */
export function writeBaseYaml(data: Manifest | Conflict | UndoList): string {
  return stringify(data, { lineWidth: 0, blockQuote: 'literal', aliasDuplicateObjects: false });
}

function read<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(parse(text, { schema: 'core', maxAliasCount: 0 })).data;
  } catch {
    return undefined;
  }
}
