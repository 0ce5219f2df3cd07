import type { ProseCode } from '../prose/types.ts';
import { codeOf } from '../text/characters.ts';
import type { UploadCode } from '../uploads/problem.ts';

/**
 * A stable code of the kind of error, for tables, tests and the page of content health. Messages may change, codes do
 * not.
 */
export type FindingCode =
  // The file as a whole.
  | 'unreadable'
  | 'failed'
  | 'folder'
  | 'name'
  | 'duplicate'
  | 'empty'
  | 'too-big'
  | 'encoding'
  | 'control-character'
  | 'merge-conflict'
  // Its fields.
  | 'front-matter'
  | 'yaml'
  | 'yaml-not-plain'
  | 'field-unknown'
  | 'field-missing'
  | 'field-value'
  | 'rule'
  // Its prose.
  | 'body-missing'
  | ProseCode
  // Its references and the people it names.
  | 'reference-missing'
  | 'reference-draft'
  | 'address-taken'
  | 'redirect'
  | 'file-missing'
  | 'file-refused'
  | 'personal-data'
  | 'person-named'
  | 'consent'
  | 'consent-ends'
  // A document that waits for facts of its owner, or for a lawyer.
  | 'template'
  // The writing of a text; only `npm run check:content` checks it.
  | 'spelling'
  | 'typography'
  | 'repetition'
  // What a methodist checks with a ruler; the same command.
  | 'subject-outdated'
  | 'key-number'
  | 'count'
  | 'form-name'
  | 'term-meaning'
  | 'class-missing'
  | 'sheet-missing'
  | 'few-entries'
  | 'advice-unmarked'
  | 'not-but'
  // Uploads.
  | UploadCode;

/** A line and column in a file, counted from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** A problem, its place and its cure, shown to an editor as one line. */
export interface Finding {
  /** Path under content/, for example `topics/smyslovoe-chtenie.mdx`. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly code: FindingCode;
  /** The field's path, `stages.2.minutes`; `label` is its name in the form, «Минут». */
  readonly field?: string | undefined;
  readonly label?: string | undefined;
  readonly message: string;
  /** The message where everybody may read it, when `message` names what is not public: a draft, a person, a file. */
  readonly publicMessage?: string;
  readonly cure?: string | undefined;
  /** An error fails the check and removes its subject (entry, reference, tag) from the site; a warning does neither. */
  readonly severity: 'error' | 'warning';
}

/** `materials/urok.mdx:12:5`; without line and column where these are unknown. */
export function positionText({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
  return [file, line, line && column].filter(Boolean).join(':');
}

// Names of files and fields are shown as they are found, and a terminal obeys some characters.
const hidden = /[\p{Cc}\p{Cs}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

/** One line in Russian: file, line, column, field, problem, cure. */
export function describeFinding(finding: Finding): string {
  const { field, label, message, cure } = finding;
  const where = field === undefined ? '' : ` — поле «${label ?? field}» (${field})`;
  const line = `content/${positionText(finding)}${where}: ${message}${cure === undefined ? '' : `. ${cure}`}`;
  return line.replace(hidden, codeOf);
}
