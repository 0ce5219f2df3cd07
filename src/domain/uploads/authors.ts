import { type Zippable, zipSync } from 'fflate';
import { decodeUtf8 } from './bytes.ts';
import { maxUnpacked } from './kinds.ts';
import { withoutHiddenMedia } from './office-media.ts';
import { readZip, type ZipEntry } from './zip.ts';

/** Where a kind of part names people: the pattern has what stands before a name, and the name. */
interface NamePlace {
  readonly part: RegExp;
  readonly pattern: RegExp;
  /** What takes the place of a name; an attribute of a comment may not be empty. */
  readonly replacement: string;
}

const nobody = 'Автор';
const places: readonly NamePlace[] = [
  {
    part: /^docprops\/core\.xml$|\.psmdcp$|^meta\.xml$|^content\.xml$/,
    pattern:
      /(<(?:dc:|cp:|meta:)?(?:creator|lastModifiedBy|initial-creator|printed-by|creator-initials)(?:\s[^<>]*)?>)([^<]*)/g,
    replacement: '',
  },
  { part: /^docprops\/app\.xml$/, pattern: /(<(?:Manager|Company)(?:\s[^<>]*)?>)([^<]*)/g, replacement: '' },
  // Excel writes the folder of the author's computer, and who guards the file.
  { part: /^xl\/workbook\.xml$/, pattern: /(\s(?:url|userName)=")([^"]*)/g, replacement: '' },
  { part: /^xl\/.*comments[^/]*\.xml$/, pattern: /(<author>)([^<]*)/g, replacement: nobody },
  {
    part: /^word\/.*\.xml$/,
    pattern: /(\sw(?:1\d\w*)?:(?:author|initials|userId)=")([^"]*)/g,
    replacement: nobody,
  },
  {
    part: /^ppt\/(?:commentauthors|authors)\.xml$|^xl\/persons\/[^/]*\.xml$/,
    pattern: /(\s(?:name|displayName|initials|userId)=")([^"]*)/g,
    replacement: nobody,
  },
];

/** The names of people in the properties, comments and changes of an Office file. */
export function officeAuthors(entries: readonly ZipEntry[]): string[] {
  const names = entries.flatMap((entry) =>
    placesIn(entry).flatMap(({ pattern }) =>
      [...textOf(entry).matchAll(pattern)].map(([, , name = '']) => name.trim()),
    ),
  );
  return [...new Set(names)].filter((name) => name !== '' && name !== nobody);
}

/** An Office file without these names, and without what its pictures and films say of themselves; the rest stays. */
export function sanitizeOffice(bytes: Uint8Array): Uint8Array {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return bytes;
  // A fixed date, so that the same file gives the same bytes; parts keep their order, for `mimetype` must be the first.
  const options = { mtime: '1980-01-01T00:00:00' };
  const parts: Zippable = {};
  let isChanged = false;
  for (const entry of entries) {
    const part = entry.open(maxUnpacked) ?? new Uint8Array();
    const cleaned = cleanPart(entry, part);
    isChanged ||= cleaned !== part;
    parts[entry.name] = [cleaned, levelOf(entry)];
  }
  return isChanged ? zipSync(parts, options) : bytes;
}

function cleanPart(entry: ZipEntry, part: Uint8Array): Uint8Array {
  // The data of a chart are a workbook of their own.
  if (/(?:^|\/)embeddings\/.*\.xlsx$/i.test(entry.name)) return sanitizeOffice(part);
  const found = placesIn(entry);
  if (found.length === 0) return withoutHiddenMedia(part);
  const before = textOf(entry);
  const after = found.reduce(
    (rest, { pattern, replacement }) =>
      rest.replace(pattern, (_, start: string, name: string) => start + (name.trim() === '' ? name : replacement)),
    before,
  );
  return after === before ? part : new TextEncoder().encode(after);
}

/** `mimetype` of an OpenDocument file is not compressed (ODF 1.3 part 2, 3.3). */
function levelOf({ name }: ZipEntry): { level: 0 | 6 } {
  return { level: name === 'mimetype' ? 0 : 6 };
}

function placesIn({ name }: ZipEntry): readonly NamePlace[] {
  return places.filter(({ part }) => part.test(name.toLowerCase()));
}

function textOf(entry: ZipEntry): string {
  return decodeUtf8(entry.open(entry.size) ?? new Uint8Array()) ?? '';
}
