import type { PlainObject } from '../editor/files/canonical-data.ts';
import { findPersonalDataIn } from '../editor/files/personal-data.ts';
import type { Finding } from '../gate/finding.ts';
import { judge } from '../gate/judge.ts';
import { readEntry } from '../gate/read-entry.ts';
import type { CollectionId } from '../model/collection-id.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { quoted } from '../text/quotes.ts';

/** What may be nobody's business, each once: the draft is not published before an editor has looked. */
export function personalIn(collection: CollectionId, data: PlainObject, body: string): string[] {
  return findPersonalDataIn(collection, { ...data, body }).map(
    ({ text, name }) => `похоже на личные данные (${name}): ${quoted(text)}. Уберите или замените вымышленными`,
  );
}

/** The findings of the build's check for this text: first the empty fields, then the rest. */
export function gapsIn(path: string, text: string, parse: ParseMarkdown): string[] {
  const raw = readEntry({ path, bytes: new TextEncoder().encode(text) });
  const describe = ({ label, message, cure }: Pick<Finding, 'label' | 'message' | 'cure'>) =>
    `${label === undefined ? '' : `«${label}»: `}${message}${cure === undefined ? '' : `. ${cure}`}`;
  if ('message' in raw) return [describe(raw)];
  // `publishedOn` is filled in at the first publication.
  const findings = judge(raw, parse).findings.filter(({ field }) => field !== 'body' && field !== 'publishedOn');
  const isEmpty = ({ field = '' }: Finding) => !Object.hasOwn(Object(raw.data), field.replace(/\..*/, ''));
  const fields = findings.filter((finding) => !isEmpty(finding));
  const empty = new Set(findings.filter(isEmpty).map(({ label }) => `«${label}»`));
  const prose = readProse(raw.body, parse).findings.map((finding) => ({ ...finding, label: 'Текст' }));
  return [...empty, ...[...fields, ...prose].map(describe)];
}
