import type { Problem } from '../uploads/problem.ts';
import type { Finding } from './finding.ts';

/** What lies under content/media, as `media/…`, and what is wrong with each file. */
export type Media = ReadonlyMap<string, readonly Problem[]>;

/** Which uploads may be published, and why the others may not. */
export function judgeUploads(media: Media): { accepted: ReadonlySet<string>; findings: Finding[] } {
  const accepted = new Set<string>();
  const findings: Finding[] = [];
  for (const [file, problems] of media) {
    if (problems.length === 0) accepted.add(file);
    for (const problem of problems) findings.push({ file, ...problem, severity: 'error' });
  }
  return { accepted, findings };
}
