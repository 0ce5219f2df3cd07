import type { ProseCode } from '../prose/types.ts';
import type { UploadCode } from '../uploads/problem.ts';

/**
 * Codes of findings. Tables, tests and the page of content health use them; the text of a message may change, a code
 * does not.
 */
export type FindingCode =
  // The file itself.
  | 'unreadable'
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
  // References, and people that it names.
  | 'reference-missing'
  | 'reference-draft'
  | 'address-taken'
  | 'file-missing'
  | 'file-refused'
  | 'personal-data'
  | 'person-named'
  | 'consent'
  | 'consent-ends'
  // How a text is written: `npm run check:content` alone looks for these.
  | 'spelling'
  | 'typography'
  | 'repetition'
  // Files that were uploaded.
  | UploadCode;

/** A place in a file, counted from 1. */
export interface SourcePosition {
  readonly line: number;
  readonly column: number;
}

/** What is wrong, where, and what to do: one line for an editor. */
export interface Finding {
  /** Path under content/, for example `topics/smyslovoe-chtenie.mdx`. */
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly code: FindingCode;
  /** The field's path and label: `stages.2.minutes`, «Минут». */
  readonly field?: string | undefined;
  readonly label?: string | undefined;
  readonly message: string;
  readonly cure?: string | undefined;
  /**
   * An error fails the check and removes the faulty part from the site: the entry, the reference or the tag. A warning
   * does not.
   */
  readonly severity: 'error' | 'warning';
}

/** `materials/urok.mdx:12:5`, with line and column if they are known. */
export function positionText({ file, line, column }: Pick<Finding, 'file' | 'line' | 'column'>): string {
  return [file, line, line && column].filter(Boolean).join(':');
}

/** One Russian line: file, line, column, field, what is wrong, cure. */
export function describeFinding(finding: Finding): string {
  const { field, label, message, cure } = finding;
  const where = field === undefined ? '' : ` — поле «${label ?? field}» (${field})`;
  return `content/${positionText(finding)}${where}: ${message}${cure === undefined ? '' : `. ${cure}`}`;
}
