import type { $ZodIssue } from 'zod/v4/core';
import type { CollectionId } from '../model/collection-id.ts';
import { russianMessages } from '../model/russian-messages.ts';
import { type ProseReader, proseReader } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections, type Data } from '../schemas/index.ts';
import type { Finding, FindingCode } from './finding.ts';
import { judgeTexts } from './judge-texts.ts';
import type { RawEntry } from './read-entry.ts';
import { positionOf } from './source-position.ts';
import { withoutFaults } from './without-faults.ts';

/** An entry with valid fields and prose; its references are not checked yet. */
export interface Entry<C extends CollectionId = CollectionId> {
  readonly file: string;
  readonly collection: C;
  readonly id: string;
  readonly data: Data<C>;
  readonly body: string;
  /** The line of the file on which the body starts, from 1. */
  readonly bodyLine: number;
}

/** The result for one entry; without `entry` it cannot be published. */
export interface JudgeResult {
  readonly entry?: Entry;
  readonly findings: readonly Finding[];
}

/**
 * Checks one entry alone: schema, rules over several fields, texts. A draft may be unfinished, so its findings are
 * warnings.
 */
export function judge(raw: RawEntry, parse: ParseMarkdown, read = proseReader(parse)): JudgeResult {
  const judged = judgeAsPublished(raw, read);
  if (!isDraft(raw)) return judged;
  return { ...judged, findings: judged.findings.map((finding) => ({ ...finding, severity: 'warning' })) };
}

/** Whether the status of an entry is «черновик». */
export function isDraft({ data }: RawEntry): boolean {
  return typeof data === 'object' && data !== null && 'status' in data && data.status === 'черновик';
}

/** Nobody reads more faults of one file, and to find the line of each takes time. */
const maxFaults = 50;

function judgeAsPublished(raw: RawEntry, read: ProseReader): JudgeResult {
  const { schema, rules, body } = collections[raw.collection];
  const findings: Finding[] = [];
  let isBlocked = false;
  const report: Report = (code, path, message, cure) => {
    isBlocked = true;
    const words = { code, message, cure, severity: 'error' as const };
    findings.push({ ...positionOf(raw, path), ...words });
  };
  let checked = schema.safeParse(raw.data ?? {}, russianMessages);
  if (!checked.success) {
    const { issues } = checked.error;
    for (const issue of issues.slice(0, maxFaults)) describeIssue(issue, raw.data, report);
    const rest = withoutFaults(raw.collection, raw.data, issues);
    if (rest === undefined) return { findings };
    checked = schema.safeParse(rest, russianMessages);
    if (!checked.success) return { findings };
    isBlocked = false;
  }
  for (const { path, message, isWarning } of (rules as (data: unknown) => ReturnType<typeof rules>)(checked.data)) {
    if (isWarning) findings.push({ ...positionOf(raw, path), code: 'rule', message, severity: 'warning' });
    else report('rule', path, message);
  }
  if (body?.required && raw.body.trim() === '') {
    report('body-missing', ['body'], 'текста нет', 'Напишите текст или оставьте запись черновиком');
  }
  for (const { finding, blocksPublication } of judgeTexts(raw, checked.data, read)) {
    findings.push(finding);
    isBlocked ||= blocksPublication;
  }
  if (isBlocked) return { findings };
  const { file, collection, id, bodyLine } = raw;
  return { entry: { file, collection, id, data: checked.data as Entry['data'], body: raw.body, bodyLine }, findings };
}

type Report = (code: FindingCode, path: readonly PropertyKey[], message: string, cure?: string) => void;

function describeIssue(issue: $ZodIssue, data: unknown, report: Report): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys.slice(0, maxFaults)) {
      report('field-unknown', [...issue.path, key], 'такого поля нет', 'Уберите его или исправьте имя');
    }
  } else if (issue.code === 'invalid_type' && valueAt(data, issue.path) === undefined) {
    report('field-missing', issue.path, 'поле не заполнено', 'Заполните его');
  } else {
    const isShort = issue.code === 'too_small' && issue.origin === 'array';
    report('field-value', issue.path, issue.message, isShort ? 'Добавьте значение' : 'Исправьте значение');
  }
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key], data);
}
