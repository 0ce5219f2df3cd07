import type { CollectionId } from '../model/collection-id.ts';
import type { Field } from '../model/field.ts';
import { collections } from '../schemas/index.ts';
import { withoutEnd } from '../text/edges.ts';

/** The collections that a table fills. */
export type TableCollection = Extract<CollectionId, 'tutors' | 'events'>;

/** What a column fills: a field by its path, or a part that is put together with others. */
export type Column =
  | { readonly kind: 'field'; readonly path: readonly string[]; readonly field: Field }
  | { readonly kind: 'person' }
  | { readonly kind: 'day' }
  | { readonly kind: 'hour' }
  | { readonly kind: 'ignored' };

/** Heads of columns as rosters and plans have them, besides the labels of our fields. */
const heads: Readonly<Record<TableCollection, readonly (readonly [RegExp, string])[]>> = {
  tutors: [
    [/^(?:ф\.?\s?и\.?\s?о\.?|тьютор|педагог|фамилия,? имя,? отчество)/, '+person'],
    [/^(?:район|округ|город|муниципал)/, 'municipality'],
    [/^(?:школа|оо$|организация|образовательная организация|место работы)/, 'institution'],
    [/^(?:тем[аы]|направлени)/, 'topics'],
    [/^роль/, 'roles'],
    [/^(?:e-?mail|почта|контакт|связь|электронн)/, 'contactWay'],
    [/^(?:номер|№) (?:в реестре|согласия)/, 'consent.registerNo'],
    [/^(?:дата согласия|согласие подписано)/, 'consent.signedOn'],
    [/^согласие (?:действует )?до/, 'consent.validUntil'],
  ],
  events: [
    [/^(?:мероприятие|событие|тема|встреча)/, 'title'],
    [/^(?:дата|день|когда)/, '+day'],
    [/^(?:время|начало)/, '+hour'],
    [/^(?:форма|вид|тип)/, 'kind'],
    [/^(?:место|где)/, 'place'],
    [/^(?:ведущ|спикер|ответственн)/, 'speakers'],
    [/^(?:описание|содержание|аннотация)/, 'summary'],
    [/^(?:район|округ|город|муниципал)/, 'municipality'],
    [/^(?:участник|целевая|для кого)/, 'audience'],
  ],
};

/** Fields that a table never fills: whether an entry is on the site is for an editor to say. */
const editorOnly = new Set(['status', 'sample', 'consent.allowedFields', 'photo', 'photoAlt']);

/** What the columns under these heads fill; undefined for a head that is not understood. Of two alike the first counts. */
export function columnsOf(collection: TableCollection, row: readonly string[]): (Column | undefined)[] {
  const taken = new Set<string>();
  return row.map((written) => {
    const head = withoutEnd(written.toLowerCase().replaceAll('ё', 'е'), ':*. ').trim();
    if (head === '' || /^(?:№|n|№ ?п\/п|п\/п)$/.test(head)) return { kind: 'ignored' };
    const name = nameOf(collection, head);
    if (name === undefined || editorOnly.has(name) || taken.has(name)) return undefined;
    taken.add(name);
    return columnNamed(collection, name);
  });
}

function nameOf(collection: TableCollection, head: string): string | undefined {
  const labelled = Object.entries(collections[collection].fields).find(
    ([, { label }]) => label.toLowerCase().replaceAll('ё', 'е') === head,
  );
  // «Начало» of a plan is an hour, that of our form a moment.
  if (labelled && labelled[1].kind !== 'time') return labelled[0];
  return heads[collection].find(([pattern]) => pattern.test(head))?.[1];
}

function columnNamed(collection: TableCollection, name: string): Column | undefined {
  if (name.startsWith('+')) return { kind: name.slice(1) as 'person' | 'day' | 'hour' };
  const path = name.split('.');
  const [first = '', second] = path;
  const outer = collections[collection].fields[first];
  const field = second === undefined ? outer : outer?.fields?.[second];
  return field && { kind: 'field', path, field };
}
