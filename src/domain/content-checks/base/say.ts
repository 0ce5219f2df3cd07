import type { Finding, FindingCode } from '../../gate/finding.ts';
import type { Entry } from '../../gate/judge.ts';
import { fieldAt } from '../../model/walk.ts';
import { collections } from '../../schemas/index.ts';

/** What is quoted of a text, in signs. */
export const maxQuote = 160;

/** Makes a finding of one entry; a warning unless it is said to be an error. */
type Say = (code: FindingCode, field: string, message: string, cure: string, severity?: Finding['severity']) => Finding;

/** Findings of this entry. */
export function sayOf({ file, collection }: Entry): Say {
  const { fields, body } = collections[collection];
  return (code, field, message, cure, severity = 'warning') => {
    const path = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const label = field === 'body' ? body?.label : fieldAt(fields, path)?.label;
    return { file, field, label, code, message, cure, severity };
  };
}
