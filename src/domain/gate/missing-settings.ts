import type { Finding } from './finding.ts';
import type { SourceFile } from './read-entry.ts';

const file = 'settings/site.yaml';

/** Reports that the settings are not there: the site is built, but with the name and address of no centre. */
export function missingSettings(sources: readonly SourceFile[]): Finding[] {
  if (sources.some(({ path }) => path.toLowerCase() === file || path === 'settings/')) return [];
  const message = 'настроек сайта нет: вместо них стоят общие слова, а старые адреса не действуют';
  return [{ file, code: 'empty', message, cure: 'Верните файл из прежней версии', severity: 'error' }];
}
