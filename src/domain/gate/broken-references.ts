import { collections } from '../schemas/index.ts';
import type { Entries, EntryMap, Withheld, WithheldReason } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import { withoutPaths } from './prune.ts';
import type { Redirect } from './redirect-lines.ts';
import { fieldReferencesOf, type Reference } from './references.ts';

/** The entries and uploads that a reference may point to. */
interface Targets {
  /** Entries by the names of their files; invalid ones are removed during the pass. */
  readonly entries: EntryMap;
  readonly withheld: Withheld;
  /** The uploads that exist and passed the check, as `media/…`. */
  readonly media: ReadonlySet<string>;
}

/**
 * Removes broken references from fields, and entries that are not valid without them. Repeats this until nothing
 * changes, because a removed entry breaks the references to it.
 */
export function dropBrokenReferences(targets: Targets): Finding[] {
  const { entries, withheld } = targets;
  const isSample = ({ to, id }: Reference) => withheld.get(`${to}/${id}`) === 'sample';
  const findings: Finding[] = [];
  for (let changed = true; changed; ) {
    changed = false;
    for (const group of entries.values()) {
      for (const entry of group.values()) {
        const missing = fieldReferencesOf(entry).filter((reference) => !exists(targets, reference));
        if (missing.length === 0) continue;
        findings.push(...describeAll(targets, entry, missing));
        changed = true;
        const rest = withoutMissing(entry, missing);
        if (rest) group.set(entry.id, { ...entry, data: rest });
        else {
          group.delete(entry.id);
          // What cannot stand without a sample goes with it, and as silently.
          if (missing.every(isSample)) withheld.set(`${entry.collection}/${entry.id}`, 'sample');
        }
      }
    }
  }
  return findings;
}

/**
 * Reports broken references in prose. It runs after all invalid entries are removed; prose is rendered without the
 * missing parts, so no further entry is removed. A link may also use an entry's own address or an old one.
 */
export function brokenInProse(
  targets: Targets,
  inProse: (entry: Entry) => readonly Reference[],
  published: Entries,
  redirects: readonly Redirect[],
): Finding[] {
  const oldAddresses = new Set(redirects.map(({ from }) => from));
  const resolves = ({ to, id, address }: Reference) =>
    address !== undefined && (oldAddresses.has(address) || (to !== 'media' && published.get(to)?.has(id)));
  return [...targets.entries.values()].flatMap((group) =>
    [...group.values()].flatMap((entry) => {
      const missing = inProse(entry).filter((reference) => !exists(targets, reference) && !resolves(reference));
      return describeAll(targets, entry, missing);
    }),
  );
}

function exists({ entries, media }: Targets, { to, id }: Reference): boolean {
  return to === 'media' ? media.has(id) : entries.get(to)?.has(id) === true;
}

function describeAll({ withheld }: Targets, entry: Entry, references: readonly Reference[]): Finding[] {
  return references.flatMap((reference) => {
    const why = withheld.get(`${reference.to}/${reference.id}`);
    return why === 'sample' ? [] : [brokenReference(entry, reference, why)];
  });
}

/**
 * The data without the references, and without list items that are invalid without them; undefined when it is invalid
 * even so.
 */
function withoutMissing({ collection, data }: Entry, missing: readonly Reference[]): Entry['data'] | undefined {
  const { schema } = collections[collection];
  const bare = withoutPaths(
    data,
    missing.map(({ path }) => path),
  );
  const first = schema.safeParse(bare);
  if (first.success) return first.data as Entry['data'];
  const items = new Map<string, Reference['path']>();
  for (const { path } of first.error.issues) {
    const item = path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1) as (string | number)[];
    if (item.length === 0) return undefined;
    items.set(item.join('.'), item);
  }
  return schema.safeParse(withoutPaths(bare, [...items.values()])).data as Entry['data'] | undefined;
}

/** The finding for a broken reference; `why` is the reason when its target is withheld. */
export function brokenReference(
  entry: Entry,
  { to, id, path, label, inProse }: Reference,
  why?: Exclude<WithheldReason, 'sample'>,
): Finding {
  const field = path.join('.') || 'body';
  // The line is known here for the body only; for a field it is found later by its path.
  const at = inProse && path.length === 0 ? { ...inProse, line: entry.bodyLine + inProse.line - 1 } : {};
  const place = { file: entry.file, ...at, field, label, severity: 'error' as const };
  if (why === 'draft') {
    const message = `запись «${id}» — черновик, на сайте ссылки на неё не будет`;
    return {
      ...place,
      code: 'reference-draft',
      severity: 'warning',
      message,
      publicMessage: 'здесь ссылка на черновик, на сайте её не будет',
      cure: 'Опубликуйте её или уберите ссылку',
    };
  }
  if (why === 'consent') {
    const message = 'согласие этого человека не действует, на сайте его нет';
    return { ...place, code: 'reference-missing', message, cure: 'Уберите ссылку или получите новое согласие' };
  }
  if (why === 'refused') {
    const message = `файл «content/${id}» не прошёл проверку, на сайте его не будет`;
    const publicMessage = 'файл, который здесь назван, не прошёл проверку, на сайте его не будет';
    return { ...place, code: 'file-refused', message, publicMessage, cure: 'Замените файл или уберите ссылку на него' };
  }
  return to === 'media'
    ? {
        ...place,
        code: 'file-missing',
        message: `файла «content/${id}» нет`,
        publicMessage: 'файла, который здесь назван, нет',
        cure: 'Загрузите файл или уберите ссылку на него',
      }
    : {
        ...place,
        code: 'reference-missing',
        message: `в разделе «${collections[to].label}» нет записи «${id}»`,
        publicMessage: `в разделе «${collections[to].label}» нет записи, которая здесь названа`,
        cure: 'Выберите существующую запись или уберите ссылку',
      };
}
