import type { Field, Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { writeMarkdown } from '../prose/canonical-html.ts';
import { extractFields } from './extract-fields.ts';
import { guessFields } from './guess-fields.ts';
import { extractTitle, promoteBoldLines } from './headings.ts';
import { readHtml, shapeTree } from './html/convert-html.ts';
import type { FindEntryId } from './parse-field-value.ts';
import type { Report } from './report.ts';
import { summaryOf } from './summary.ts';

/** The content of a document, split into the parts of an entry. */
export interface WordEntry {
  readonly title: string;
  /** Markdown, without the title and the lines taken into fields. */
  readonly body: string;
  readonly fieldValues: readonly FieldValue[];
  /** What the body has, counted. */
  readonly summary: string;
  /** Bold lines that became headings. */
  readonly boldHeadings: readonly string[];
}

export interface WriteOptions {
  /** The title for a document without one. */
  readonly stem: string;
  readonly fields: Fields;
  readonly findEntryId: FindEntryId;
  readonly report: Report;
}

/** Converts Mammoth's HTML of a Word file into Markdown: footnotes, pictures as blocks, headings below the title. */
export function wordToMarkdown(html: string, { stem, fields, findEntryId, report }: WriteOptions): WordEntry {
  const hast = readHtml(html, report);
  const title = extractTitle(hast, report) || stem;
  const extracted = extractFields(hast, fields, findEntryId);
  const boldHeadings = promoteBoldLines(hast);
  const isEmpty = ([name]: [string, Field]) => !extracted.some(({ path }) => path[0] === name);
  const guessed = guessFields(hast, Object.fromEntries(Object.entries(fields).filter(isEmpty)), title);
  const tree = shapeTree(hast, report);
  const summary = summaryOf(tree);
  return { title, body: writeMarkdown(tree), summary, fieldValues: [...extracted, ...guessed], boldHeadings };
}
