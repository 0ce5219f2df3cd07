import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { aptInstall } from './apt.ts';
import type { AuditFinding } from './audit-finding.ts';
import type { Site } from './dist.ts';

const report = z.object({
  messages: z.array(z.object({ type: z.string(), url: z.string().optional(), message: z.string() })),
});

/** The errors that the W3C checker finds on the site's pages; undefined when there is no Java to run it. */
export async function validateHtml({ root, pages }: Site): Promise<AuditFinding[] | undefined> {
  const hasJava = () => spawnSync('java', ['-version']).status === 0;
  if (!hasJava() && !(aptInstall('default-jre-headless') && hasJava())) return undefined;
  const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
  const files = pages.map(({ path }) => join(root, path.endsWith('/') ? `${path}index.html` : path));
  const { stderr } = spawnSync('java', ['-jar', jar, '--errors-only', '--format', 'json', ...files], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return report.parse(JSON.parse(stderr)).messages.map(({ url = '', message }) => ({
    page: decodeURIComponent(url).split(root).at(-1) ?? url,
    rule: 'W3C',
    message,
  }));
}
