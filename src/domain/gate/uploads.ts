import { isDeviceName } from '../text/device-names.ts';
import type { Problem } from '../uploads/problem.ts';
import type { Finding } from './finding.ts';

/** The files under content/media, as `media/…`, with the problems of each. */
export type Media = ReadonlyMap<string, readonly Problem[]>;

/** Which uploads may be published, and findings for the others. */
export function judgeUploads(media: Media): { accepted: Set<string>; refused: Set<string>; findings: Finding[] } {
  const accepted = new Set<string>();
  const refused = new Set<string>();
  const findings: Finding[] = [];
  for (const [file, problems] of media) {
    const device = file.split('/').find(isDeviceName);
    if (device !== undefined) findings.push(describeDevice(file, device));
    (problems.length === 0 && device === undefined ? accepted : refused).add(file);
    for (const problem of problems) findings.push({ file, ...problem, severity: 'error' });
  }
  return { accepted, refused, findings };
}

function describeDevice(file: string, name: string): Finding {
  const message = `имя «${name}» занято в Windows: там такой файл не откроется`;
  return { file, code: 'upload-name', message, cure: 'Переименуйте файл', severity: 'error' };
}
