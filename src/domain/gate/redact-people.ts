import { leavesOf } from '../model/walk.ts';
import { collections } from '../schemas/index.ts';
import { escapeRegExp } from '../text/escape.ts';
import type { EntryMap } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import { withoutReferences } from './references.ts';

/** A person who may not be named on the site. */
export interface PersonWithoutConsent {
  readonly lastName: string;
  readonly firstName: string;
}

/** A place where an entry names a person: the path of a field, or `body`. */
export interface PersonMention {
  readonly path: readonly (string | number)[];
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
}

/**
 * Removes mentions of people without consent: a list item if the entry is valid without it, otherwise the entry.
 * Reports each mention.
 */
export function redactPeople(entries: EntryMap, people: readonly PersonWithoutConsent[]): Finding[] {
  if (people.length === 0) return [];
  const patterns = people.map(patternOf);
  const findings: Finding[] = [];
  for (const group of entries.values()) {
    for (const entry of group.values()) {
      const mentions = patterns.flatMap((pattern) => mentionsIn(entry, pattern));
      if (mentions.length === 0) continue;
      findings.push(...mentions.map(({ path, index }) => describe(entry, path, index)));
      const rest = withoutItems(entry, mentions);
      if (rest) group.set(entry.id, { ...entry, data: rest });
      else group.delete(entry.id);
    }
  }
  return findings;
}

/** Matches the name in any grammatical case, in either order, with or without a patronymic, with initials. */
export function patternOf({ lastName, firstName }: PersonWithoutConsent): RegExp {
  const last = `${stemOf(lastName)}\\p{Ll}{0,4}`;
  const first = `(?:${stemOf(firstName)}\\p{Ll}{0,4}|${escapeRegExp(firstName.charAt(0))}\\.)`;
  const between = '[\\s\\u00A0]*(?:\\p{Lu}[\\p{Ll}.]*[\\s\\u00A0]*)?';
  return new RegExp(`(^|\\P{L})(?:${last}[\\s\\u00A0]+${first}|${first}${between}${last})(?!\\p{Ll})`, 'u');
}

function stemOf(name: string): string {
  const stem = name.replace(/(?:ая|ий|ый|ой|[аяоейь])$/, '');
  const signs: Readonly<Record<string, string>> = { е: '[её]', ё: '[её]', Е: '[ЕЁ]', Ё: '[ЕЁ]' };
  return [...stem].map((sign) => signs[sign] ?? escapeRegExp(sign)).join('');
}

/** The first match of the pattern in each text of an entry. */
export function mentionsIn({ collection, data, body }: Pick<Entry, 'collection' | 'data' | 'body'>, pattern: RegExp) {
  const found: PersonMention[] = [];
  const search = (text: string, path: PersonMention['path']): void => {
    const match = pattern.exec(text);
    if (match) found.push({ path, index: match.index + (match[1]?.length ?? 0) });
  };
  search(body, ['body']);
  for (const { value, path } of leavesOf(collections[collection].fields, data)) {
    for (const text of [value].flat()) if (typeof text === 'string') search(text, path);
  }
  return found;
}

function withoutItems({ collection, data }: Entry, mentions: readonly PersonMention[]): Entry['data'] | undefined {
  const items = new Map<string, PersonMention['path']>();
  for (const { path } of mentions) {
    const item = path.slice(0, path.findLastIndex((key) => typeof key === 'number') + 1);
    if (item.length === 0) return undefined;
    items.set(item.join('.'), item);
  }
  const rest = collections[collection].schema.safeParse(withoutReferences(data, [...items.values()]));
  return rest.success ? (rest.data as Entry['data']) : undefined;
}

// The message leaves out the name, because every editor sees it.
function describe(entry: Entry, path: PersonMention['path'], index: number): Finding {
  const { fields, body } = collections[entry.collection];
  const isBody = path[0] === 'body';
  const lines = entry.body.slice(0, index).split('\n');
  return {
    file: entry.file,
    ...(isBody ? { line: entry.bodyLine + lines.length - 1, column: (lines.at(-1)?.length ?? 0) + 1 } : {}),
    field: path.join('.'),
    label: isBody ? body?.label : fields[String(path[0])]?.label,
    code: 'person-named',
    message: 'здесь назван человек, чьё согласие не действует',
    cure: 'Уберите имя или получите новое согласие',
    severity: 'error',
  };
}
