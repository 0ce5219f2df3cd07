import { isDemonstration } from '../site/demonstration.ts';
import type { EntryMap, Withheld } from './entries.ts';
import type { Entry } from './judge.ts';

/** Removes drafts and, unless the site is a demonstration, invented samples; notes the reason in `withheld`. */
export function withhold(entries: EntryMap, withheld: Withheld, today: string): void {
  const site = entries.get('settings')?.get('site') as Entry<'settings'> | undefined;
  const showsSamples = site !== undefined && isDemonstration(site.data, today);
  for (const [collection, group] of entries) {
    for (const { id, data } of group.values()) {
      const draft = 'status' in data && data.status === 'черновик';
      const sample = 'sample' in data && data.sample && !showsSamples;
      if (!draft && !sample) continue;
      withheld.set(`${collection}/${id}`, draft ? 'draft' : 'sample');
      group.delete(id);
    }
  }
}
