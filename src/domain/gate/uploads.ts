import { mediaPath } from '../model/media-path.ts';
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
    // The judge saw the last part of the name alone.
    const isOdd = problems.length === 0 && device === undefined && !mediaPath.test(file);
    if (isOdd) findings.push({ file, ...oddFolder, severity: 'error' });
    (problems.length === 0 && device === undefined && !isOdd ? accepted : refused).add(file);
    for (const problem of problems) findings.push({ file, ...problem, severity: 'error' });
  }
  return { accepted, refused, findings };
}

const oddFolder = {
  code: 'upload-name',
  message: 'имя папки не подходит',
  cure: 'Оставьте в именах папок латинские строчные буквы, цифры и дефис: 2026/vesna',
} as const;

function describeDevice(file: string, name: string): Finding {
  const message = `имя «${name}» занято в Windows: там такой файл не откроется`;
  return { file, code: 'upload-name', message, cure: 'Переименуйте файл', severity: 'error' };
}
