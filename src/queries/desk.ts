import { freshPass, passContent } from '../adapters/content-pass.ts';
import type { Finding } from '../domain/gate/finding.ts';
import { placeOf } from '../domain/gate/finding.ts';

/** A finding as the editors' desk shows it. */
export interface DeskRow {
  readonly severity: Finding['severity'];
  /** `materials/urok.mdx:12:5`. */
  readonly place: string;
  readonly field: string | undefined;
  readonly message: string;
  readonly cure: string | undefined;
  /** The entry in the CMS. */
  readonly href: string | undefined;
}

/** Every finding of the gate, errors first, as of this build or, in dev, of this moment. */
export async function deskRows(): Promise<DeskRow[]> {
  const { findings } = await (import.meta.env.DEV ? freshPass() : passContent());
  return findings.map(rowOf).sort((a, b) => rank(a) - rank(b) || (a.place < b.place ? -1 : 1));
}

const rank = ({ severity }: DeskRow) => (severity === 'error' ? 0 : 1);

function rowOf(finding: Finding): DeskRow {
  const { file, severity, label, field, message, cure } = finding;
  const [collection = '', name = ''] = file.split('/');
  // The page is as public as the site: the file of a tutor bears a name, and the consent may have ended.
  const isHidden = collection === 'tutors' && !import.meta.env.DEV;
  const id = name.replace(/\.[a-z]+$/, '');
  return {
    severity,
    place: isHidden ? 'tutors/…' : placeOf(finding),
    field: label ?? field,
    message,
    cure,
    href: isHidden || collection === 'media' ? undefined : `/admin/#/collections/${collection}/entries/${id}`,
  };
}
