import type { PlainObject } from '../editor/files/canonical-data.ts';
import { writeCanonical } from '../editor/files/codec.ts';
import { fileNameFor } from '../editor/files/file-name.ts';
import type { CollectionId } from '../model/collection-id.ts';
import type { Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { mediaFolder } from '../model/media-path.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collectionIds, collections } from '../schemas/index.ts';
import { freeName, takeName } from '../text/slug.ts';
import type { UploadCode } from '../uploads/problem.ts';
import { checkUpload } from '../uploads/upload.ts';
import { fillFields } from './fill-fields.ts';
import { gapsIn, personalIn } from './gaps.ts';
import { wordToMarkdown } from './markdown.ts';
import type { FindEntryId } from './parse-field-value.ts';
import { readDocx } from './read-docx.ts';
import { newReport } from './report.ts';
import { withTypography } from './typography.ts';

/** Collections whose entries have a body. */
export const collectionsWithBody: readonly CollectionId[] = collectionIds.filter((id) => collections[id].body);

/** A picture to store in content/media. */
export interface DraftPicture {
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
  readonly pictures: readonly DraftPicture[];
  /** What the text has, counted: «2 заголовка, 14 абзацев». */
  readonly carried: string;
  /** What was lost, one Russian line each, with its words or place. */
  readonly losses: readonly string[];
  /** What was carried over in another form, in the same way. */
  readonly changes: readonly string[];
  /** What was filled in and needs a check, one Russian line each. */
  readonly filled: readonly string[];
  /** What the editor has to fill in, one Russian line each. */
  readonly gaps: readonly string[];
}

export interface ImportOptions {
  /** The name of the Word file; it is the title when the document has none. */
  readonly fileName: string;
  readonly collection: CollectionId;
  readonly parse: ParseMarkdown;
  /** Names of the collection's entries without extension, and of files in content/media. */
  readonly takenNames: ReadonlySet<string>;
  readonly takenMedia: ReadonlySet<string>;
  /** Initial values of a new entry. */
  readonly start: readonly FieldValue[];
  readonly findEntryId: FindEntryId;
}

/** Problems that make the file unreadable; what other problems refer to is not imported. */
const unreadable: ReadonlySet<UploadCode> = new Set([
  'upload-kind',
  'upload-empty',
  'upload-size',
  'upload-bomb',
  'upload-broken',
  'upload-locked',
]);

/** Why bytes can't be read as a Word file; a Russian sentence with the cure. */
export function wordFault(docx: Uint8Array): string | undefined {
  const faults = checkUpload('document.docx', docx);
  const fault = faults.find(({ code }) => unreadable.has(code));
  if (fault) return `${fault.message}. ${fault.cure}`;
  return faults.some(({ code }) => code === 'upload-extension')
    ? 'это не документ Word. Откройте его в Word и сохраните как «Документ Word (.docx)»'
    : undefined;
}

/** Makes a draft of a .docx file. Returns the Russian reason when the file can't be read. */
export async function importWord(docx: Uint8Array, options: ImportOptions): Promise<Draft | { refusal: string }> {
  const refusal = wordFault(docx);
  if (refusal !== undefined) return { refusal };
  const { collection, parse, findEntryId } = options;
  const { titleField, fields } = collections[collection];
  const { [titleField]: titleDeclaration, ...others } = fields as Fields;
  // A Mac writes «й» in names of files as «и» with a sign.
  const stem = options.fileName
    .normalize('NFC')
    .replace(/\.docx$/i, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const report = newReport();
  const { html, pictures } = await readDocx(docx, report);
  const {
    title,
    body,
    fieldValues: fromDocument,
    boldHeadings,
    summary,
  } = wordToMarkdown(withTypography(html), { stem, fields: others, findEntryId, report });
  const state: PlainObject = 'status' in fields ? { status: 'черновик' } : {};
  const name = { path: [titleField], label: titleDeclaration?.label ?? '', value: title, text: title };
  const { data, filled } = fillFields(state, fields, { start: options.start, fromDocument: [name, ...fromDocument] });
  const id = freeName(fileNameFor(collection, data), options.takenNames);
  const media = new Set([...options.takenMedia].map((path) => path.replace(/\.[^.]*$/, '')));
  const namedPictures = pictures.map(({ placeholder, extension, bytes }) => ({
    placeholder,
    name: `${takeName(`${id}-risunok`, media)}.${extension}`,
    bytes,
  }));
  const linked = namedPictures.reduce(
    (source, picture) => source.replaceAll(picture.placeholder, mediaFolder + picture.name),
    body,
  );
  const text = writeCanonical(collection, { data, body: linked }, parse);
  const file = `${id}.${collections[collection].format}`;
  return {
    id,
    name: file,
    text,
    pictures: namedPictures.map(({ name, bytes }) => ({ name, bytes })),
    carried: summary,
    losses: report.lines('lost'),
    changes: report.lines('changed'),
    filled:
      boldHeadings.length > 0
        ? [...filled, `заголовки — строки, набранные полужирным: ${boldHeadings.join('; ')}`]
        : filled,
    gaps: [...personalIn(collection, data, linked), ...gapsIn(`${collection}/${file}`, text, parse)],
  };
}
