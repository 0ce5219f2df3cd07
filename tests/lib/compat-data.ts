import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserName, CompatData } from '@mdn/browser-compat-data';
import { baseline } from '../../src/domain/site/baseline.ts';

// Imported, these twenty megabytes would pass through the bundler of the tests.
/** MDN's data about what browsers can do. */
export const compatData: CompatData = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('@mdn/browser-compat-data'), 'utf8'),
);

const names: Readonly<Record<string, BrowserName>> = { ios_saf: 'safari_ios' };

/** The browsers of the baseline as MDN's data name them. */
export const baselineBrowsers = baseline.map(({ query }) => {
  const [name = '', version = ''] = query.split(' ');
  return { label: query, id: names[name] ?? (name as BrowserName), version };
});

/** Whether a version of MDN's data is not newer than another. */
export function isUpTo(version: unknown, limit: string): boolean {
  if (typeof version !== 'string' || version === 'preview') return false;
  const [a, b] = [version.replace('≤', ''), limit].map((text) => text.split('.').map(Number));
  const at = a?.findIndex((part, i) => part !== (b?.[i] ?? 0)) ?? -1;
  return at < 0 || (a?.[at] ?? 0) < (b?.[at] ?? 0);
}
