import type { $ZodIssue } from 'zod/v4/core';
import type { CollectionId } from '../model/collection-id.ts';
import { fieldAt, leavesOf } from '../model/walk.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections, type Data } from '../schemas/index.ts';
import type { Finding } from './finding.ts';
import type { RawEntry } from './read-entry.ts';

/** An entry whose own fields and prose are in order. */
export interface Entry<C extends CollectionId = CollectionId> {
  readonly file: string;
  readonly collection: C;
  readonly id: string;
  readonly data: Data<C>;
  readonly body: string;
}

/** Checks one entry by itself: schema, rules over several fields, prose. */
export function judge(raw: RawEntry, parse: ParseMarkdown): { entry?: Entry; findings: Finding[] } {
  const { schema, rules, fields, body } = collections[raw.collection];
  const findings: Finding[] = [];
  const report = (path: readonly PropertyKey[], message: string, cure?: string): void => {
    findings.push({
      file: raw.file,
      line: raw.lineOf(path),
      field: path.join('.'),
      label: fieldAt(fields, path)?.label,
      message,
      cure,
      severity: 'error',
    });
  };
  const checked = schema.safeParse(raw.data ?? {});
  if (!checked.success) {
    for (const issue of checked.error.issues) describeIssue(issue, report);
    return { findings };
  }
  for (const { path, message } of (rules as (data: unknown) => ReturnType<typeof rules>)(checked.data)) {
    report(path, message);
  }
  if (body?.required && raw.body.trim() === '') {
    findings.push({ file: raw.file, label: body.label, field: 'body', message: 'текста нет', severity: 'error' });
  }
  for (const { line, message, rule } of readProse(raw.body, parse).findings) {
    const severity = rule === 'raw-html' ? 'warning' : 'error';
    findings.push({ file: raw.file, line: raw.bodyLine + line - 1, message, severity });
  }
  for (const { field, value, path } of leavesOf(fields, checked.data)) {
    if (field.kind !== 'prose' || typeof value !== 'string') continue;
    for (const { message } of readProse(value, parse).findings) report(path, message);
  }
  if (findings.some(({ severity }) => severity === 'error')) return { findings };
  const { file, collection, id } = raw;
  return { entry: { file, collection, id, data: checked.data as Entry['data'], body: raw.body }, findings };
}

type Report = (path: readonly PropertyKey[], message: string, cure?: string) => void;

function describeIssue(issue: $ZodIssue, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) report([...issue.path, key], 'такого поля нет', 'Уберите его или исправьте имя');
  } else if (issue.code === 'invalid_type' && issue.input === undefined) {
    report(issue.path, 'поле не заполнено', 'Заполните его');
  } else {
    report(issue.path, issue.message, 'Исправьте значение');
  }
}
