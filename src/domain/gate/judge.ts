import type { $ZodIssue } from 'zod/v4/core';
import type { CollectionId } from '../model/collection-id.ts';
import { fieldAt, leavesOf } from '../model/walk.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown, ProseCode } from '../prose/types.ts';
import { collections, type Data } from '../schemas/index.ts';
import type { Finding, FindingCode, Place } from './finding.ts';
import type { RawEntry } from './read-entry.ts';
import { hiddenSign } from './source-text.ts';

/** An entry whose own fields and prose are in order. */
export interface Entry<C extends CollectionId = CollectionId> {
  readonly file: string;
  readonly collection: C;
  readonly id: string;
  readonly data: Data<C>;
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

/** Faults that are kept off the page by themselves: the entry can stand without what is wrong. */
const apart: ReadonlySet<ProseCode> = new Set([
  'html-active',
  'html-unknown',
  'link-address',
  'picture-remote',
  'footnote-lost',
]);
/** Nothing that could harm: text shown as it was typed, or a note that nobody sees. */
const mild: ReadonlySet<ProseCode> = new Set(['html-unknown', 'footnote-lost']);

/** Checks one entry by itself: schema, rules over several fields, prose. */
export function judge(raw: RawEntry, parse: ParseMarkdown): { entry?: Entry; findings: Finding[] } {
  const { schema, rules, fields, body } = collections[raw.collection];
  const findings: Finding[] = [];
  let isHeld = false;
  const report: Report = (code, path, message, cure) => {
    isHeld = true;
    const words = { code, message, cure, severity: 'error' as const };
    findings.push({ ...placeIn(raw, path), ...words });
  };
  const checked = schema.safeParse(raw.data ?? {});
  if (!checked.success) {
    for (const issue of checked.error.issues) describeIssue(issue, raw.data, report);
    return { findings };
  }
  for (const { path, message } of (rules as (data: unknown) => ReturnType<typeof rules>)(checked.data)) {
    report('rule', path, message);
  }
  if (body?.required && raw.body.trim() === '') {
    report('body-missing', ['body'], 'текста нет', 'Напишите текст или оставьте запись черновиком');
  }
  const readAll = (source: string, path: readonly PropertyKey[], first: Partial<Place>): void => {
    for (const { code, line, column, message, cure } of readProse(source, parse).findings) {
      if (!apart.has(code)) isHeld = true;
      const severity = mild.has(code) ? 'warning' : 'error';
      const place = first.line === undefined ? {} : { line: first.line + line - 1, column };
      findings.push({ ...placeIn(raw, path), ...place, code, message, cure, severity });
    }
  };
  readAll(raw.body, ['body'], { line: raw.bodyLine });
  for (const { field, value, path } of leavesOf(fields, checked.data)) {
    if (typeof value !== 'string') continue;
    const hidden = hiddenSign(value);
    if (hidden) report('control-character', path, hidden.message, hidden.cure);
    if (field.kind === 'prose') readAll(value, path, raw.placeOf(path) ?? {});
  }
  if (isHeld) return { findings };
  const { file, collection, id, bodyLine } = raw;
  return { entry: { file, collection, id, data: checked.data as Entry['data'], body: raw.body, bodyLine }, findings };
}

function placeIn(
  raw: RawEntry,
  path: readonly PropertyKey[],
): Pick<Finding, 'file' | 'line' | 'column' | 'field' | 'label'> {
  const { fields, body } = collections[raw.collection];
  if (path[0] === 'body' && body)
    return { file: raw.file, line: raw.bodyLine, column: 1, field: 'body', label: body.label };
  return { file: raw.file, ...raw.placeOf(path), field: path.join('.'), label: fieldAt(fields, path)?.label };
}

type Report = (code: FindingCode, path: readonly PropertyKey[], message: string, cure?: string) => void;

function describeIssue(issue: $ZodIssue, data: unknown, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      report('field-unknown', [...issue.path, key], 'такого поля нет', 'Уберите его или исправьте имя');
    }
  } else if (issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined) {
    report('field-missing', issue.path, 'поле не заполнено', 'Заполните его');
  } else {
    report('field-value', issue.path, issue.message, 'Исправьте значение');
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], data);
}
