import { parse as parseYaml, stringify } from 'yaml';
import type { Finding } from '../../gate/finding.ts';
import { prune } from '../../gate/prune.ts';
import { type RawEntry, readEntry } from '../../gate/read-entry.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { canonicalProse } from '../../prose/canonical.ts';
import type { ParseMarkdown } from '../../prose/types.ts';
import { collections } from '../../schemas/index.ts';
import { canonicalData, isPlainObject, type PlainObject, restoreText } from './canonical-data.ts';

/** An entry as the form has it: fields and, under `body`, prose. */
export interface EntryData {
  readonly data: PlainObject;
  readonly body: string;
}

const yamlStyle = {
  schema: 'core',
  lineWidth: 0,
  blockQuote: 'literal',
  singleQuote: true,
  aliasDuplicateObjects: false,
} as const;

/**
 * Parses the text of an entry into canonical data; a finding when it can't be read. Nothing in the text is executed.
 */
export function readCanonical(collection: CollectionId, text: string, parse: ParseMarkdown): EntryData | Finding {
  const entry = parseEntry(collection, text);
  if ('message' in entry) return entry;
  const data = canonicalData(collections[collection].fields, entry.data, parse);
  return { data, body: canonicalProse(entry.body, parse) };
}

function parseEntry(collection: CollectionId, text: string): EntryData | Finding {
  const { fields, format } = collections[collection];
  // The file name is checked elsewhere; this one is only a valid example.
  const raw = readEntry({ path: `${collection}/zapis.${format}`, bytes: new TextEncoder().encode(text) });
  if ('message' in raw) return raw;
  const plain = asPlainObject(parseYaml(yamlPart(text, raw, format), { schema: 'failsafe' }));
  return { data: restoreText(fields, asPlainObject(raw.data), plain), body: raw.body };
}

/**
 * Writes an entry in canonical form: keys in the order of the schema, one YAML style, no empty values, a line break
 * at the end.
 */
export function writeCanonical(collection: CollectionId, { data, body }: EntryData, parse: ParseMarkdown): string {
  const { fields, format } = collections[collection];
  const pruned = asPlainObject(prune(canonicalData(fields, data, parse)));
  const yaml = Object.keys(pruned).length === 0 ? '' : stringify(pruned, yamlStyle);
  if (format === 'yaml') return yaml;
  const prose = canonicalProse(body, parse);
  return `---\n${yaml}---\n${prose === '' ? '' : `\n${prose}\n`}`;
}

/** The canonical form of a text; undefined when the text can't be read. */
export function canonicalText(collection: CollectionId, text: string, parse: ParseMarkdown): string | undefined {
  const entry = parseEntry(collection, text);
  return 'message' in entry ? undefined : writeCanonical(collection, entry, parse);
}

function yamlPart(text: string, { bodyLine }: RawEntry, format: 'mdx' | 'yaml'): string {
  if (format === 'yaml') return text;
  const lines = text.split(/\r\n?|\n/);
  return lines.slice(1, bodyLine - 2).join('\n');
}

function asPlainObject(value: unknown): PlainObject {
  return isPlainObject(value) ? value : {};
}
