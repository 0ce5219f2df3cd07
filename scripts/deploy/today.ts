import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { centreDay } from '../../src/domain/gate/centre-day.ts';
import { readFields } from '../../src/domain/gate/read-fields.ts';

/** The day of the centre whose files lie in `source`, `YYYY-MM-DD`, as its build will reckon it. */
export function todayOf(source: string): string {
  const file = join(resolve(source, process.env['CONTENT_DIR'] ?? 'content'), 'settings/site.yaml');
  const fields = existsSync(file) ? readFields(readFileSync(file, 'utf8')) : undefined;
  return centreDay(fields && 'data' in fields ? fields.data : undefined, new Date());
}
