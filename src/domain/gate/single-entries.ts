import { declared } from '../schemas/index.ts';
import type { EntryMap } from './entries.ts';
import type { Finding } from './finding.ts';

/**
 * Removes and reports the second entry of a collection of which the site shows one: which of two is shown must not
 * depend on how they are sorted. The first by its file's name stays.
 */
export function dropSecondEntries(entries: EntryMap): Finding[] {
  return [...entries].flatMap(([collection, group]) => {
    const [first, ...others] = [...group.values()];
    if (!first || !declared(collection).isSingle) return [];
    for (const { id } of others) group.delete(id);
    return others.map(({ file }): Finding => {
      const message = `на сайте уже есть такая запись: content/${first.file}`;
      const cure = 'Оставьте опубликованной одну, у другой поставьте статус «черновик»';
      return { file, code: 'duplicate', message, cure, severity: 'error' };
    });
  });
}
