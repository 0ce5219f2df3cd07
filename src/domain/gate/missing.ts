import type { CollectionId } from '../model/collection-id.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import { type Reference, referencesOf, withoutReferences } from './references.ts';

export type Entries = Map<CollectionId, Map<string, Entry>>;

/** Entries kept off the site on purpose, as `collection/id`. */
export type Withheld = Map<string, 'draft' | 'sample'>;

/**
 * Takes out references to what is not there, and the entries that can't stand without them,
 * until nothing changes: an entry that falls takes with it what stood on it.
 */
export function dropMissing(
  entries: Entries,
  withheld: Withheld,
  parse: ParseMarkdown,
  media: ReadonlySet<string>,
): Finding[] {
  const findings = new Map<string, Finding>();
  const exists = ({ to, id }: Reference) => (to === 'media' ? media.has(id) : entries.get(to)?.has(id));
  for (let changed = true; changed; ) {
    changed = false;
    for (const [collection, group] of entries) {
      for (const entry of group.values()) {
        const missing = referencesOf(entry, parse).filter((reference) => !exists(reference));
        for (const reference of missing) {
          const why = withheld.get(`${reference.to}/${reference.id}`);
          if (why === 'sample') continue;
          const finding = describe(entry, reference, why === 'draft');
          findings.set(`${finding.file} ${finding.message}`, finding);
        }
        const paths = missing.filter(({ inProse }) => !inProse).map(({ path }) => path);
        if (paths.length === 0) continue;
        changed = true;
        const rest = collections[collection].schema.safeParse(withoutReferences(entry.data, paths));
        if (rest.success) group.set(entry.id, { ...entry, data: rest.data as Entry['data'] });
        else group.delete(entry.id);
      }
    }
  }
  return [...findings.values()];
}

function describe({ file }: Entry, { to, id, path, label }: Reference, isDraft: boolean): Finding {
  const place = { file, field: path.join('.') || 'body', label, severity: 'error' as const };
  if (isDraft) {
    const message = `запись «${id}» — черновик, на сайте ссылки на неё не будет`;
    return { ...place, severity: 'warning', message, cure: 'Опубликуйте её или уберите ссылку' };
  }
  return to === 'media'
    ? { ...place, message: `файла «content/${id}» нет`, cure: 'Загрузите файл или уберите ссылку на него' }
    : {
        ...place,
        message: `в разделе «${collections[to].label}» нет записи «${id}»`,
        cure: 'Выберите существующую запись или уберите ссылку',
      };
}
