import { fieldAt, leavesOf } from '../model/walk.ts';
import { collections } from '../schemas/index.ts';
import { type PersonFinder, personFinder } from '../text/people/find-people.ts';
import type { PersonName } from '../text/people/name-words.ts';
import type { EntryMap } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import { withoutPaths } from './prune.ts';

/** A place where an entry names a person: the path of a field, or `body`; empty for the name of the file. */
export interface PersonMention {
  readonly path: readonly (string | number)[];
  /** Offset in the text, in UTF-16 units. */
  readonly index: number;
  /** False when it may be somebody else, as a surname alone may. */
  readonly isCertain: boolean;
}

/**
 * Removes mentions of people without consent: a list item if the entry is valid without it, otherwise the entry.
 * Reports each mention; one that may be of somebody else stays, with a warning.
 */
export function redactPeople(entries: EntryMap, people: readonly PersonName[]): Finding[] {
  if (people.length === 0) return [];
  const finder = personFinder(people);
  const findings: Finding[] = [];
  for (const group of entries.values()) {
    for (const entry of group.values()) {
      const { notPersonal = [] } = entry.data as { notPersonal?: readonly string[] };
      const mentions = mentionsIn(entry, finder, notPersonal).filter(
        ({ path, isCertain }) => isCertain || !(path[0] === 'notPersonal' || path.length === 0),
      );
      findings.push(...mentions.map((mention) => describe(entry, mention)));
      const certain = mentions.filter(({ isCertain }) => isCertain);
      if (certain.length === 0) continue;
      const rest = withoutItems(entry, certain);
      if (rest) group.set(entry.id, { ...entry, data: rest });
      else group.delete(entry.id);
    }
  }
  return findings;
}

/**
 * The first mention in each text of an entry and in the name of its file; a certain one if there is one. In `known` are
 * passages in which an editor has seen somebody else.
 */
export function mentionsIn(
  { collection, id, data, body }: Pick<Entry, 'collection' | 'id' | 'data' | 'body'>,
  finder: PersonFinder,
  known: readonly string[] = [],
): PersonMention[] {
  const found: PersonMention[] = [];
  const search = (text: string, path: PersonMention['path']): void => {
    const uses = finder.find(text);
    const isKnown = ({ index, words: { length } }: (typeof uses)[number]) =>
      known.some((passage) =>
        text.slice(Math.max(0, index + length - passage.length), index + passage.length).includes(passage),
      );
    const use = uses.find(({ isCertain }) => isCertain) ?? uses.find((one) => !isKnown(one));
    if (use) found.push({ path, index: use.index, isCertain: use.isCertain });
  };
  search(id, []);
  search(body, ['body']);
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    // References are judged by where they lead. A tutor's own surname says nothing of another.
    if (typeof value === 'string' && field.to === undefined && path[0] !== 'lastName') search(value, path);
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
  const rest = collections[collection].schema.safeParse(withoutPaths(data, [...items.values()]));
  return rest.success ? (rest.data as Entry['data']) : undefined;
}

// The message leaves out the name, because every editor sees it.
function describe(entry: Entry, { path, index, isCertain }: PersonMention): Finding {
  const { file, collection, body, bodyLine } = entry;
  const before = body.slice(0, index);
  const place = { line: bodyLine + before.split('\n').length - 1, column: index - before.lastIndexOf('\n') };
  const label =
    path[0] === 'body' ? collections[collection].body?.label : fieldAt(collections[collection].fields, path)?.label;
  return {
    file,
    ...(path[0] === 'body' ? place : {}),
    ...(path.length === 0 ? {} : { field: path.join('.'), label }),
    code: 'person-named',
    ...(path.length === 0 ? inFileName : isCertain ? named : maybeNamed),
  };
}

const inFileName = {
  message: 'имя файла называет человека, чьё согласие не действует',
  cure: 'Переименуйте файл или получите новое согласие',
  severity: 'error',
} as const;
const named = {
  message: 'здесь назван человек, чьё согласие не действует',
  cure: 'Уберите имя или получите новое согласие. Если это тёзка, назовите его с отчеством',
  severity: 'error',
} as const;
const maybeNamed = {
  message: 'возможно, здесь назван человек, чьё согласие не действует: фамилия, имя с отчеством или тёзка',
  cure: 'Если это он, уберите имя. Если нет, впишите эти слова в поле «Это не личные данные»',
  severity: 'warning',
} as const;
