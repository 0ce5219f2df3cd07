import type { Data } from '../editor/files/canonical-data.ts';
import { writeCanonical } from '../editor/files/codec.ts';
import { fileNameFor } from '../editor/files/file-name.ts';
import type { Finding } from '../gate/finding.ts';
import { judge } from '../gate/judge.ts';
import { readEntry } from '../gate/read-entry.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { mediaFolder } from '../model/media-path.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collectionIds, collections } from '../schemas/index.ts';
import { freeName, takeName } from '../text/slug.ts';
import type { UploadCode } from '../uploads/problem.ts';
import { checkUpload } from '../uploads/upload.ts';
import { filledIn } from './fill.ts';
import { lossesIn } from './losses.ts';
import { writeWord } from './markdown.ts';
import type { IdOf } from './meaning.ts';
import { readDocx } from './read-docx.ts';
import { withTypography } from './typography.ts';

/** Collections whose entries hold a text. */
export const withText: readonly CollectionId[] = collectionIds.filter((id) => collections[id].body);

/** A file for content/media. */
export interface Picture {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A draft made of a Word file. */
export interface Draft {
  /** `chetyre-umeniya`. */
  readonly id: string;
  /** The name of its file: `chetyre-umeniya.mdx`. */
  readonly name: string;
  readonly text: string;
  readonly pictures: readonly Picture[];
  /** What could not be carried over, a Russian line each. */
  readonly losses: readonly string[];
  /** What was filled in, for an editor to check, a Russian line each. */
  readonly filled: readonly string[];
  /** What an editor has yet to fill in, a Russian line each. */
  readonly gaps: readonly string[];
}

export interface ImportOptions {
  /** The name of the Word file: the title when the document has none. */
  readonly fileName: string;
  readonly collection: CollectionId;
  readonly parse: ParseMarkdown;
  /** Names that entries of the collection have, without an ending, and those of files in content/media. */
  readonly takenNames: ReadonlySet<string>;
  readonly takenMedia: ReadonlySet<string>;
  /** What a new entry of the collection starts with. */
  readonly start: readonly FieldValue[];
  readonly idOf: IdOf;
}

/** Faults by which a file can't be read at all; what else an upload is refused for doesn't get into the draft. */
const unreadable: ReadonlySet<UploadCode> = new Set([
  'upload-kind',
  'upload-empty',
  'upload-size',
  'upload-bomb',
  'upload-broken',
  'upload-locked',
]);

/** Makes a draft of a .docx; gives the Russian reason when the file can't be read. */
export async function importWord(docx: Uint8Array, options: ImportOptions): Promise<Draft | { refusal: string }> {
  const faults = checkUpload('document.docx', docx);
  const fault = faults.find(({ code }) => unreadable.has(code));
  if (fault) return { refusal: `${fault.message}. ${fault.cure}` };
  if (faults.some(({ code }) => code === 'upload-extension')) {
    return { refusal: 'это не документ Word. Откройте его в Word и сохраните как «Документ Word (.docx)»' };
  }
  const { collection, parse, idOf } = options;
  const { titleField, fields } = collections[collection];
  const { [titleField]: titled, ...others } = fields as Fields;
  const stem = options.fileName
    .replace(/\.docx$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const { html, pictures, losses } = await readDocx(docx);
  const { title, body, said, raised } = writeWord(withTypography(html), { stem, fields: others, idOf });
  const state: Data = 'status' in fields ? { status: 'черновик' } : {};
  const name = { path: [titleField], label: titled?.label ?? '', value: title, text: title };
  const { data, filled } = filledIn(state, fields, { start: options.start, said: [name, ...said] });
  const id = freeName(fileNameFor(collection, data), options.takenNames);
  const media = new Set([...options.takenMedia].map((path) => path.replace(/\.[^.]*$/, '')));
  const named = pictures.map(({ place, ending, bytes }) => ({
    place,
    name: `${takeName(`${id}-risunok`, media)}.${ending}`,
    bytes,
  }));
  const placed = named.reduce((source, picture) => source.replaceAll(picture.place, mediaFolder + picture.name), body);
  const text = writeCanonical(collection, { data, body: placed }, parse);
  const file = `${id}.${collections[collection].format}`;
  return {
    id,
    name: file,
    text,
    pictures: named.map(({ name, bytes }) => ({ name, bytes })),
    losses: [...lossesIn(docx), ...losses],
    filled: raised.length > 0 ? [...filled, `заголовки — строки, набранные полужирным: ${raised.join('; ')}`] : filled,
    gaps: gapsIn(`${collection}/${file}`, text, parse),
  };
}

/** What the gate would say, and what it comes to only when the fields are filled. */
function gapsIn(path: string, text: string, parse: ParseMarkdown): string[] {
  const raw = readEntry({ path, bytes: new TextEncoder().encode(text) });
  const tell = ({ label, message, cure }: Pick<Finding, 'label' | 'message' | 'cure'>) =>
    `${label === undefined ? '' : `«${label}»: `}${message}${cure === undefined ? '' : `. ${cure}`}`;
  if ('message' in raw) return [tell(raw)];
  // The day of publishing comes by itself.
  const findings = judge(raw, parse).findings.filter(({ field }) => field !== 'body' && field !== 'publishedOn');
  const isEmpty = ({ field = '' }: Finding) => !Object.hasOwn(Object(raw.data), field.replace(/\..*/, ''));
  const fields = findings.filter((finding) => !isEmpty(finding));
  const empty = new Set(findings.filter(isEmpty).map(({ label }) => `«${label}»`));
  const prose = readProse(raw.body, parse).findings.map((finding) => ({ ...finding, label: 'Текст' }));
  return [...empty, ...[...fields, ...prose].map(tell)];
}
