import { readCanonical, writeCanonical } from '../codec/codec.ts';
import type { Finding } from '../gate/finding.ts';
import { judge } from '../gate/judge.ts';
import { readEntry } from '../gate/read-entry.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';
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

/** What keeps values from being saved, a line each in Russian: the same verdict as the check's. */
export function reasonsAgainst(collection: CollectionId, values: Values, parse: ParseMarkdown): string[] {
  if (unreadableKey in values) {
    return ['Файл этой записи записан с ошибкой и здесь не открывается: исправьте его в текстовом редакторе.'];
  }
  const path = `${collection}/zapis.${collections[collection].format}`;
  const bytes = new TextEncoder().encode(formatFor(collection, parse).toFile(values));
  const raw = readEntry({ path, bytes });
  const findings: readonly Finding[] = 'message' in raw ? [raw] : judge(raw, parse).findings;
  return findings.filter(({ severity }) => severity === 'error').map(inForm);
}

function inForm({ message, cure, label }: Finding): string {
  return `${label === undefined ? '' : `«${label}»: `}${message}${cure === undefined ? '' : `. ${cure}`}`;
}
