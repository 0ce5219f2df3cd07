import { brokenReference } from '../../gate/broken-references.ts';
import type { Finding } from '../../gate/finding.ts';
import { type Entry, isDraft, judge } from '../../gate/judge.ts';
import { readEntry } from '../../gate/read-entry.ts';
import { fieldReferencesOf, proseReferencesOf } from '../../gate/references.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import type { ParseMarkdown } from '../../prose/types.ts';
import { collections } from '../../schemas/index.ts';
import { readCanonical, writeCanonical } from './codec.ts';
import type { EntryIndex } from './entry-index.ts';
import { fileNameKey } from './file-name.ts';
import { formerAddressKey } from './former-address.ts';

/** The key that holds the whole text of a file that can't be read, so that saving does not destroy it. */
export const unreadableKey = '_unreadable';

type FormValues = Readonly<Record<string, unknown>>;

/** A custom format of Decap: how it reads and writes the files of one collection. */
export interface DecapFormat {
  fromFile(text: string): FormValues;
  toFile(values: FormValues): string;
}

/** The format of a collection: canonical form, prose under `body`. */
export function formatFor(collection: CollectionId, parse: ParseMarkdown): DecapFormat {
  const { titleField } = collections[collection];
  return {
    fromFile: (text) => {
      const entry = readCanonical(collection, text, parse);
      if ('message' in entry) {
        return { [titleField]: `Файл не читается: ${entry.message}`, [unreadableKey]: text };
      }
      const { address } = entry.data;
      return {
        ...entry.data,
        ...(address === undefined ? {} : { [formerAddressKey]: address }),
        ...(entry.body === '' ? {} : { body: entry.body }),
      };
    },
    toFile: (values) => {
      const { [unreadableKey]: unreadable, [fileNameKey]: _, [formerAddressKey]: __, body, ...data } = values;
      if (typeof unreadable === 'string') return unreadable;
      return writeCanonical(collection, { data, body: typeof body === 'string' ? body : '' }, parse);
    },
  };
}

/**
 * The errors that forbid saving, one Russian line each: the same as the errors of the build's check. A draft may be
 * saved with any. Without `index` references are not checked; the build checks them later.
 */
export function validateForSaving(
  collection: CollectionId,
  values: FormValues,
  parse: ParseMarkdown,
  index: EntryIndex | undefined,
): string[] {
  if (unreadableKey in values) {
    return ['Файл этой записи записан с ошибкой и здесь не открывается: исправьте его в текстовом редакторе.'];
  }
  const path = `${collection}/zapis.${collections[collection].format}`;
  const bytes = new TextEncoder().encode(formatFor(collection, parse).toFile(values));
  const raw = readEntry({ path, bytes });
  if ('message' in raw) return [formMessage(raw)];
  const { entry, findings } = judge(raw, parse);
  const broken = entry && index && !isDraft(raw) ? brokenReferencesIn(index, entry, parse) : [];
  return [...findings.filter(({ severity }) => severity === 'error'), ...broken].map(formMessage);
}

// Links in text are left to the build: only it knows `address` and `redirectFrom` of all entries.
function brokenReferencesIn(index: EntryIndex, entry: Entry, parse: ParseMarkdown): Finding[] {
  return [...fieldReferencesOf(entry), ...proseReferencesOf(entry, parse)]
    .filter(({ to, id, address }) => to !== 'media' && address === undefined && !index.entries[`${to}/${id}`])
    .map((reference) => brokenReference(entry, reference));
}

function formMessage({ message, cure, label }: Finding): string {
  return `${label === undefined ? '' : `«${label}»: `}${message}${cure === undefined ? '' : `. ${cure}`}`;
}
