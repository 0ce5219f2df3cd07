import { maxUnpacked, type UploadKind, uploadKinds } from './kinds.ts';
import { attributeValue, checkRelationship, maxPart, openPart, readPart } from './office-parts.ts';
import { checkOpenDocument } from './open-document.ts';
import { broken, type Problem, problems } from './problem.ts';
import { readXml } from './xml.ts';
import { readZip, type ZipEntry } from './zip.ts';

/** The result of reading an archive. */
export interface Archive {
  /** Undefined when it is not an Office file. */
  readonly kind: UploadKind | undefined;
  readonly problems: readonly Problem[];
}

const openDocuments: Readonly<Record<string, UploadKind>> = {
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'application/vnd.oasis.opendocument.presentation': 'odp',
};
const mainParts: readonly (readonly [RegExp, UploadKind])[] = [
  [/wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled/i, 'docx'],
  [/spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template|addin)\.macroEnabled/i, 'xlsx'],
  [/presentationml\.(?:presentation|slideshow|template)\.main\+xml$|ms-powerpoint\.\w+\.macroEnabled/i, 'pptx'],
];
const macroName =
  /(?:^|\/)(?:vba(?:project|data)[^/]*|activex|macrosheets|dialogsheets)(?:\/|$)|(?:^|\/)vba[^/]*\.(?:bin|xml)$/i;

/** Finds which Office file an archive is and what in it would run or load something by itself. */
export function readArchive(bytes: Uint8Array, isNested = false): Archive {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return { kind: undefined, problems: [broken(entries)] };
  const unpackingProblem = checkUnpacking(entries);
  if (unpackingProblem) return { kind: undefined, problems: [unpackingProblem] };
  const mimetype = openPart(entries, 'mimetype');
  const openDocument = mimetype && openDocuments[new TextDecoder().decode(mimetype).trim()];
  if (openDocument) return { kind: openDocument, problems: checkOpenDocument(entries) };
  const contentTypes = openPart(entries, '[content_types].xml');
  return contentTypes ? readOoxml(entries, contentTypes, isNested) : { kind: undefined, problems: [] };
}

/** Unpacks every file: the sizes in the directory may be false. */
function checkUnpacking(entries: readonly ZipEntry[]): Problem | undefined {
  let remaining = maxUnpacked;
  if (entries.reduce((sum, { size }) => sum + size, 0) > remaining) return problems.bomb;
  for (const entry of entries) {
    const size = entry.open(remaining)?.length;
    if (size === undefined) return broken(entry.name);
    remaining -= size;
    if (remaining < 0) return problems.bomb;
  }
  return undefined;
}

function readOoxml(entries: readonly ZipEntry[], contentTypes: Uint8Array, isNested: boolean): Archive {
  const types: string[] = [];
  const fault = readXml(contentTypes, {
    element: ({ attributes }) => types.push(attributeValue(attributes, 'ContentType')),
  });
  if (fault) return { kind: undefined, problems: [broken(`[Content_Types].xml: ${fault}`)] };
  const kind = mainParts.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1];
  const found: Problem[] = [];
  if (types.some((type) => /macroEnabled|vbaProject|activeX|macrosheet/i.test(type))) found.push(problems.macro);
  if (types.some((type) => /oleObject$/i.test(type))) found.push(problems.embedded);
  for (const entry of entries) found.push(...checkEntry(entry, isNested));
  return { kind, problems: found };
}

function checkEntry(entry: ZipEntry, isNested: boolean): Problem[] {
  const name = entry.name.toLowerCase();
  if (macroName.test(name)) return [problems.macro];
  if (/(?:^|\/)embeddings\/./.test(name) && !name.endsWith('.rels')) return checkEmbedded(entry, isNested);
  if (name.endsWith('.rels')) {
    const found: Problem[] = [];
    const faults = readPart(entry, ({ attributes }) => {
      const problem = checkRelationship(attributes);
      if (problem) found.push(problem);
    });
    return [...faults, ...found];
  }
  if (/^(?:word\/[^/]+|xl\/externallinks\/[^/]+)\.xml$/.test(name)) return checkDde(entry);
  return [];
}

/** A chart stores its data as an embedded workbook; other embedded files are not allowed. */
function checkEmbedded(entry: ZipEntry, isNested: boolean): Problem[] {
  const bytes = isNested ? undefined : entry.open(uploadKinds.xlsx.maxBytes);
  const workbook = bytes && readArchive(bytes, true);
  return workbook?.kind === 'xlsx' && workbook.problems.length === 0 ? [] : [problems.embedded];
}

/** Dynamic data exchange (DDE) starts programs: through a field in Word, through a link in Excel. */
function checkDde(entry: ZipEntry): Problem[] {
  const bytes = entry.open(maxPart);
  let instructions = '';
  let isLinked = false;
  const fault = bytes
    ? readXml(bytes, {
        element: ({ local, attributes }) => {
          instructions += ` ${attributeValue(attributes, 'instr')}`;
          isLinked ||= local === 'ddeLink' || local === 'oleLink';
        },
        text: (text, parent) => {
          if (parent?.local === 'instrText') instructions += text;
        },
      })
    : 'не распаковывается';
  if (fault) return [broken(`${entry.name}: ${fault}`)];
  return isLinked || /\bDDE(?:AUTO)?\b/i.test(instructions) ? [problems.macro] : [];
}
