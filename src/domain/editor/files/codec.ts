import { parse as parseYaml, stringify } from 'yaml';
import type { Finding } from '../../gate/finding.ts';
import { prune, type RawEntry, readEntry } from '../../gate/read-entry.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { canonicalProse } from '../../prose/canonical.ts';
import type { ParseMarkdown } from '../../prose/types.ts';
import { collections } from '../../schemas/index.ts';
import { canonicalData, type Data, isData, withText } from './canonical-data.ts';

/** An entry as forms hold it: its fields, and its prose under `body`. */
export interface EntryData {
  readonly data: Data;
  readonly body: string;
}

const yamlStyle = {
  schema: 'core',
  lineWidth: 0,
  blockQuote: 'literal',
  singleQuote: true,
  aliasDuplicateObjects: false,
} as const;

/** Reads the text of an entry; gives a finding when the gate can't read it. Nothing in it ever runs. */
export function readCanonical(collection: CollectionId, text: string, parse: ParseMarkdown): EntryData | Finding {
  const entry = readText(collection, text);
  if ('message' in entry) return entry;
  const data = canonicalData(collections[collection].fields, entry.data, parse);
  return { data, body: canonicalProse(entry.body, parse) };
}

function readText(collection: CollectionId, text: string): EntryData | Finding {
  const { fields, format } = collections[collection];
  // The name is judged where files are; a text alone has a fitting one.
  const raw = readEntry({ path: `${collection}/zapis.${format}`, bytes: new TextEncoder().encode(text) });
  if ('message' in raw) return raw;
  const plain = asData(parseYaml(yamlOf(text, raw, format), { schema: 'failsafe' }));
  return { data: withText(fields, asData(raw.data), plain), body: raw.body };
}

/** Writes an entry in its canonical form: one order, one YAML style, nothing empty, one line break at the end. */
export function writeCanonical(collection: CollectionId, { data, body }: EntryData, parse: ParseMarkdown): string {
  const { fields, format } = collections[collection];
  const kept = asData(prune(canonicalData(fields, data, parse)));
  const yaml = Object.keys(kept).length === 0 ? '' : stringify(kept, yamlStyle);
  if (format === 'yaml') return yaml;
  const prose = canonicalProse(body, parse);
  return `---\n${yaml}---\n${prose === '' ? '' : `\n${prose}\n`}`;
}

/** The canonical form of an entry's text; undefined when the gate can't read it. */
export function canonicalText(collection: CollectionId, text: string, parse: ParseMarkdown): string | undefined {
  const entry = readText(collection, text);
  return 'message' in entry ? undefined : writeCanonical(collection, entry, parse);
}

function yamlOf(text: string, { bodyLine }: RawEntry, format: 'mdx' | 'yaml'): string {
  if (format === 'yaml') return text;
  const lines = text.split(/\r\n?|\n/);
  return lines.slice(1, bodyLine - 2).join('\n');
}

function asData(value: unknown): Data {
  return isData(value) ? value : {};
}
