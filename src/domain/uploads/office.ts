import { officeAuthors } from './authors.ts';
import { type Budget, newBudget } from './budget.ts';
import { decodeUtf8 } from './bytes.ts';
import { type UploadKind, uploadKinds } from './kinds.ts';
import { checkByText } from './office-formulas.ts';
import { checkMedia } from './office-media.ts';
import { attributeValue, isReadPart, openPart, readPart } from './office-parts.ts';
import { checkOpenDocument } from './open-document.ts';
import { broken, type Problem } from './problem.ts';
import { fixableCodes, named, problems } from './problems.ts';
import { checkRelationship } from './relations.ts';
import { watchFields } from './word-fields.ts';
import { readXml, type XmlElement } from './xml.ts';
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
export function readArchive(bytes: Uint8Array, budget = newBudget(), isNested = false): Archive {
  const entries = readZip(bytes);
  if (typeof entries === 'string') return { kind: undefined, problems: [broken(entries)] };
  const unpackingProblem = checkUnpacking(entries, budget);
  if (unpackingProblem) return { kind: undefined, problems: [unpackingProblem] };
  const mimetype = openPart(entries, 'mimetype');
  const openDocument = mimetype && openDocuments[new TextDecoder().decode(mimetype).trim()];
  if (openDocument)
    return signed(entries, budget, { kind: openDocument, problems: checkOpenDocument(entries, budget) });
  const contentTypes = openPart(entries, '[content_types].xml');
  return contentTypes ? readOoxml(entries, contentTypes, budget, isNested) : { kind: undefined, problems: [] };
}

/** Unpacks every file: the sizes in the directory may be false. */
function checkUnpacking(entries: readonly ZipEntry[], budget: Budget): Problem | undefined {
  if (entries.reduce((sum, { size }) => sum + size, 0) > budget.unpacked) return problems.bomb;
  for (const entry of entries) {
    const size = entry.measure(budget.unpacked);
    if (size === undefined) return broken(entry.name);
    budget.unpacked -= size;
    if (budget.unpacked < 0) return problems.bomb;
    if (size !== entry.size) return broken(`у части ${entry.name} неверный размер`);
  }
  return undefined;
}

function readOoxml(entries: readonly ZipEntry[], contentTypes: Uint8Array, budget: Budget, isNested: boolean): Archive {
  const types: string[] = [];
  const fault = readXml(contentTypes, {
    element: ({ attributes }) => types.push(attributeValue(attributes, 'ContentType')),
  });
  if (fault) return { kind: undefined, problems: [broken(`[Content_Types].xml: ${fault}`)] };
  const kind = mainParts.find(([pattern]) => types.some((type) => pattern.test(type)))?.[1];
  const found: Problem[] = [];
  if (types.some((type) => /macroEnabled|vbaProject|activeX|macrosheet/i.test(type))) found.push(problems.macro);
  if (types.some((type) => /oleObject$/i.test(type))) found.push(problems.embedded);
  for (const entry of entries) for (const problem of checkEntry(entry, kind, budget, isNested)) found.push(problem);
  return signed(entries, budget, { kind, problems: found });
}

/** Names of people, and places in pictures, are looked for in what may be published otherwise. */
function signed(entries: readonly ZipEntry[], budget: Budget, archive: Archive): Archive {
  if (archive.problems.some(({ code }) => !fixableCodes.has(code))) return archive;
  const people = officeAuthors(entries);
  const found = [...archive.problems, ...(people.length > 0 ? [named(people)] : []), ...checkMedia(entries, budget)];
  return { ...archive, problems: found };
}

function checkEntry(entry: ZipEntry, kind: UploadKind | undefined, budget: Budget, isNested: boolean): Problem[] {
  const name = entry.name.toLowerCase();
  if (macroName.test(name)) return [problems.macro];
  if (name.endsWith('.rels')) return checkRelationships(entry, budget);
  if (/(?:^|\/)embeddings\/./.test(name)) return checkEmbedded(entry, budget, isNested);
  if (!isReadPart(name)) return [];
  return kind === 'docx' ? checkFields(entry, budget) : checkText(entry, kind === 'xlsx');
}

function checkRelationships(entry: ZipEntry, budget: Budget): Problem[] {
  const found: Problem[] = [];
  const noteFound = ({ attributes }: XmlElement): void => {
    const problem = checkRelationship(attributes, entry.name);
    if (problem) found.push(problem);
  };
  const counter = { elements: budget.relationships };
  const faults = readPart(entry, { element: noteFound }, budget, counter);
  budget.relationships = counter.elements;
  return [...faults, ...found];
}

function checkFields(entry: ZipEntry, budget: Budget): Problem[] {
  const found: Problem[] = [];
  const { end, ...handlers } = watchFields(found);
  const faults = readPart(entry, handlers, budget);
  end();
  return [...faults, ...found];
}

function checkText(entry: ZipEntry, isSpreadsheet: boolean): Problem[] {
  const text = decodeUtf8(entry.open(entry.size) ?? new Uint8Array());
  const problem =
    text === undefined ? broken(`${entry.name}: текст не в кодировке UTF-8`) : checkByText(text, isSpreadsheet);
  return problem ? [problem] : [];
}

/** A chart stores its data as an embedded workbook, from which names go too; other embedded files are not allowed. */
function checkEmbedded(entry: ZipEntry, budget: Budget, isNested: boolean): Problem[] {
  const bytes = isNested ? undefined : entry.open(uploadKinds.xlsx.maxBytes);
  const workbook = bytes && readArchive(bytes, budget, true);
  const isData = workbook?.kind === 'xlsx' && workbook.problems.every(({ code }) => fixableCodes.has(code));
  return isData ? [...workbook.problems] : [problems.embedded];
}
