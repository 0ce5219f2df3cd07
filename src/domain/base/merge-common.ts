import { comparable, type FormValues } from '../editor/drafts/form-values.ts';
import { type MergedEntry, mergeEntry } from '../editor/drafts/merge.ts';
import { formatFor, unreadableKey } from '../editor/files/format.ts';
import { formerAddresses, formerAddressKey } from '../editor/files/former-address.ts';
import { judge } from '../gate/judge.ts';
import { readEntry } from '../gate/read-entry.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { declared } from '../schemas/index.ts';

/** The three texts of an entry: of the base that both sides began from, the centre's, and of the base as it is now. */
export interface Texts {
  readonly before: string;
  readonly local: string;
  readonly theirs: string;
}

/** Texts of an entry put together: where both changed the same place, the centre's version stands. */
export interface Merged {
  /** The new text of the entry: the very text of one side when it says all. */
  readonly text: string;
  /** The labels of fields with something that came from the base. */
  readonly taken: readonly string[];
  /** Whether all that the base has changed is in the text. */
  readonly isWhole: boolean;
}

/** Merges an entry by fields, prose by paragraphs, lists by items; undefined when a text can't be read. */
export function mergeCommon(collection: CollectionId, texts: Texts, parse: ParseMarkdown): Merged | undefined {
  const merging = versionsOf(collection, texts, parse);
  if (!merging) return undefined;
  const { merged, local } = merging;
  const values = merged.resolve(merged.overlaps.map(() => 'mine'));
  const text = formatFor(collection, parse).toFile(withFormerAddress(collection, values, local));
  const isWhole = merged.overlaps.length === 0;
  const { taken } = merged;
  if (text === canonical(collection, texts.local, parse)) return { text: texts.local, taken: [], isWhole };
  // Each side was right by itself, and together they are not: minutes of stages that no longer make the whole.
  const isSpoilt = !isSound(collection, text, parse) && isSound(collection, texts.local, parse);
  if (isSpoilt || losesLines(texts, text)) return { text: texts.local, taken: [], isWhole: false };
  return { text, taken, isWhole };
}

/**
 * Whether a line that both sides have is not in the merged text: the base has moved it to a place where the centre has
 * written too, so that it was taken away here and not put there.
 */
function losesLines({ local, theirs }: Texts, merged: string): boolean {
  const [there, left] = [theirs, merged].map((text) => new Set(text.split('\n')));
  return local.split('\n').some((line) => there?.has(line) && !left?.has(line));
}

/** Whether nothing is left to choose between an entry and what the base has brought. */
export function isSettled(collection: CollectionId, texts: Texts, parse: ParseMarkdown): boolean {
  const merged = mergeCommon(collection, texts, parse);
  return merged?.isWhole === true && merged.text === texts.local;
}

/** Whether two texts of an entry say the same. */
export function saysSame(collection: CollectionId, a: string, b: string, parse: ParseMarkdown): boolean {
  return a === b || canonical(collection, a, parse) === canonical(collection, b, parse);
}

/** The three versions of an entry as forms have them; undefined when a text can't be read. */
function versionsOf(
  collection: CollectionId,
  { before, local, theirs }: Texts,
  parse: ParseMarkdown,
): { merged: MergedEntry; local: FormValues } | undefined {
  const { fromFile } = formatFor(collection, parse);
  const [base, values, site] = [fromFile(before), fromFile(local), fromFile(theirs)];
  if ([base, values, site].some((each) => unreadableKey in each)) return undefined;
  const [from, mine, to] = [base, values, site].map((each) => comparable(collection, each, parse));
  const merged = mergeEntry(collection, { base: from ?? {}, mine: mine ?? {}, site: to ?? {} }, values);
  return { merged, local: values };
}

function canonical(collection: CollectionId, text: string, parse: ParseMarkdown): string {
  const { fromFile, toFile } = formatFor(collection, parse);
  return toFile(fromFile(text));
}

/** Who knows the page by the address that it had here finds it. */
function withFormerAddress(collection: CollectionId, values: FormValues, local: FormValues): FormValues {
  const before = local[formerAddressKey];
  if (!Object.hasOwn(declared(collection).fields, 'redirectFrom') || before === values['address']) return values;
  const redirectFrom = formerAddresses(collection, { ...values, [formerAddressKey]: before }, []);
  return { ...values, redirectFrom };
}

/** Whether the gate would let an entry through, as far as it tells by itself. */
function isSound(collection: CollectionId, text: string, parse: ParseMarkdown): boolean {
  const path = `${collection}/zapis.${declared(collection).format}`;
  const raw = readEntry({ path, bytes: new TextEncoder().encode(text) });
  return !('message' in raw) && judge(raw, parse).entry !== undefined;
}
