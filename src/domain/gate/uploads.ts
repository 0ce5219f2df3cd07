import type { Problem } from '../uploads/problem.ts';
import type { Finding } from './finding.ts';

/** What lies under content/media, as `media/…`, and what is wrong with each file. */
export type Media = ReadonlyMap<string, readonly Problem[]>;

/** Which uploads may be published, and why the others may not. */
export function judgeUploads(media: Media): { accepted: Set<string>; refused: Set<string>; findings: Finding[] } {
  const accepted = new Set<string>();
  const refused = new Set<string>();
  const findings: Finding[] = [];
  for (const [file, problems] of media) {
    (problems.length === 0 ? accepted : refused).add(file);
    for (const problem of problems) findings.push({ file, ...problem, severity: 'error' });
  }
  return { accepted, refused, findings };
}

/** The uploads, as `media/…`, that a text names anywhere. */
export function uploadsIn(text: string): string[] {
  // A full stop after the name ends the sentence.
  return (text.match(/media\/[a-z0-9][a-z0-9/._-]*/g) ?? []).map((path) => path.replace(/[./_-]+$/, ''));
}
