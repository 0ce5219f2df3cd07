import type { Finding } from '../gate/finding.ts';
import type { GateResult } from '../gate/gate.ts';
import { counted } from '../text/plural.ts';
import type { Task } from './task.ts';

type Pass = Pick<GateResult, 'entries' | 'findings' | 'hidden' | 'media'>;

/**
 * The findings for a public page. Those of drafts, of people and of files that are not on the site are only counted:
 * their names and messages are not public. A message that names one of these is left out, its place stays.
 */
export function publicTasks(findings: readonly Finding[], pass: Pass): Task[] {
  const hidden = hiddenFiles(pass);
  const names = new Set([...hidden].map(nameOf));
  const shown = findings.filter(({ file }) => !hidden.has(file));
  const tasks = shown.map((finding): Task => {
    const words = `${finding.publicMessage ?? finding.message} ${finding.cure ?? ''}`;
    const isNaming = words.match(/[\w-]+/g)?.some((word) => names.has(word));
    return isNaming ? { ...finding, publicMessage: 'здесь названо то, чего на сайте нет', cure: atHome } : finding;
  });
  const counts = findings.length - shown.length;
  if (counts === 0) return tasks;
  const message = `${counted(counts, ['замечание', 'замечания', 'замечаний'])} к тому, чего на сайте нет: к черновикам, людям, файлам`;
  const severity = findings.some((one) => hidden.has(one.file) && one.severity === 'error') ? 'error' : 'warning';
  return [...tasks, { file: '…', severity, message, cure: atHome }];
}

const atHome = 'Что именно, скажет эта же страница на вашем компьютере после npm start';

/** Files that a public page does not name. */
function hiddenFiles({ entries, findings, hidden, media }: Pass): ReadonlySet<string> {
  const tutors = new Set([...(entries.get('tutors')?.values() ?? [])].map(({ file }) => file));
  const isAway = ({ file }: Finding) =>
    (file.startsWith('tutors/') && !tutors.has(file)) || (file.startsWith('media/') && !media.has(file));
  return new Set([...hidden, ...findings.filter(isAway).map(({ file }) => file)]);
}

const nameOf = (file: string): string => file.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
