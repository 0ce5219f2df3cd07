import { type CentreLists, unlisted } from './centre-lists.ts';
import { withConsent } from './consent.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';

/** What the settings say to every entry. */
export interface CentreRules {
  /** The centre's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly lists: CentreLists;
}

/** The entry when the centre's lists and, of a person, the consent allow it: then with the allowed fields alone. */
export function admit(entry: Entry, { today, lists }: CentreRules, findings: Finding[]): Entry | undefined {
  const strange = unlisted(entry, lists);
  findings.push(...strange);
  if (strange.length > 0) return undefined;
  if (entry.collection !== 'tutors') return entry;
  const judged = withConsent(entry as Entry<'tutors'>, today);
  findings.push(...judged.findings);
  return judged.entry;
}
