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
import { formerKey } from './former-address.ts';

/** The key under which a file that can't be read is kept whole. */
export const unreadableKey = '_unreadable';

type Values = Readonly<Record<string, unknown>>;

/** How Decap reads and writes the files of one collection. */
export interface Format {
  fromFile(text: string): Values;
  toFile(values: Values): string;
}

/** The format of a collection: the canonical form, with prose under `body`. */
export function formatFor(collection: CollectionId, parse: ParseMarkdown): Format {
  const { titleField } = collections[collection];
  return {
    fromFile: (text) => {
      const read = readCanonical(collection, text, parse);
      if ('message' in read) {
        return { [titleField]: `Файл не читается: ${read.message}`, [unreadableKey]: text };
      }
      const { address } = read.data;
      return {
        ...read.data,
        ...(address === undefined ? {} : { [formerKey]: address }),
        ...(read.body === '' ? {} : { body: read.body }),
      };
    },
    toFile: (values) => {
      const { [unreadableKey]: kept, [fileNameKey]: _, [formerKey]: __, body, ...data } = values;
      if (typeof kept === 'string') return kept;
      return writeCanonical(collection, { data, body: typeof body === 'string' ? body : '' }, parse);
    },
  };
}

/**
 * What keeps values from being saved, a line each in Russian: the same verdict as the check's; nothing keeps back a
 * draft. Without it nobody knows what is missing: then the check will tell.
 */
export function reasonsAgainst(
  collection: CollectionId,
  values: Values,
  parse: ParseMarkdown,
  index: EntryIndex | undefined,
): string[] {
  if (unreadableKey in values) {
    return ['Файл этой записи записан с ошибкой и здесь не открывается: исправьте его в текстовом редакторе.'];
  }
  const path = `${collection}/zapis.${collections[collection].format}`;
  const bytes = new TextEncoder().encode(formatFor(collection, parse).toFile(values));
  const raw = readEntry({ path, bytes });
  if ('message' in raw) return [inForm(raw)];
  const { entry, findings } = judge(raw, parse);
  const missing = entry && index && !isDraft(raw) ? missingFrom(index, entry, parse) : [];
  return [...findings.filter(({ severity }) => severity === 'error'), ...missing].map(inForm);
}

// Links are left to the check: they may lead to an address of its own, or to a former one.
function missingFrom(index: EntryIndex, entry: Entry, parse: ParseMarkdown): Finding[] {
  return [...fieldReferencesOf(entry), ...proseReferencesOf(entry, parse)]
    .filter(({ to, id, address }) => to !== 'media' && address === undefined && !index.entries[`${to}/${id}`])
    .map((reference) => brokenReference(entry, reference));
}

function inForm({ message, cure, label }: Finding): string {
  return `${label === undefined ? '' : `«${label}»: `}${message}${cure === undefined ? '' : `. ${cure}`}`;
}
