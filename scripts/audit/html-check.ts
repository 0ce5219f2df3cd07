import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';
import { aptInstall } from '../lib/apt.ts';
import type { AuditFinding } from './finding.ts';

const jar = join(import.meta.dirname, '../../node_modules/vnu-jar/build/dist/vnu.jar');
const report = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      message: z.string(),
      lastLine: z.number().optional(),
    }),
  ),
});

/** The report of the W3C checker on all HTML files of a folder. */
export interface HtmlReport {
  readonly errors: readonly AuditFinding[];
  readonly warnings: readonly AuditFinding[];
}

/** Runs the W3C checker on the folder `root`; undefined when Java is missing and can't be installed. */
export function checkHtml(root: string): HtmlReport | undefined {
  if (!hasJava() && !(aptInstall('default-jre-headless') && hasJava())) return undefined;
  const args = ['-jar', jar, '--skip-non-html', '--format', 'json', root];
  const { stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1e9 });
  // Java may print its own messages before the report.
  const { messages } = report.parse(JSON.parse(stderr.slice(stderr.indexOf('{"'))));
  const finding = ({ url = '', message, lastLine }: (typeof messages)[number]): AuditFinding => ({
    page: `${decodeURIComponent(url)
      .replace(/^file:/, '')
      .replace(root, '')}:${lastLine ?? 0}`,
    rule: 'HTML',
    message,
  });
  const isWarning = ({ type, subType }: (typeof messages)[number]) => type === 'info' && subType === 'warning';
  return {
    errors: messages.filter(({ type }) => type !== 'info').map(finding),
    warnings: messages.filter(isWarning).map(finding),
  };
}

function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}
