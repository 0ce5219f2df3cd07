import type { CollectionId } from '../model/collection-id.ts';
import type { Field } from '../model/field.ts';
import { writeMarkdown } from '../prose/canonical-html.ts';
import { upperFirst } from '../text/case.ts';

/** The id of the entry that is called so; undefined when there is none. */
export type IdOf = (collection: CollectionId, title: string) => string | undefined;

/** What a line of a document means for a field; undefined when it fits none of its values. */
export function meaningOf(field: Field, text: string, idOf: IdOf): unknown {
  const value = read(field, text, idOf);
  return value !== undefined && field.schema.safeParse(value).success ? value : undefined;
}

function read({ kind, options = [], to, item }: Field, text: string, idOf: IdOf): unknown {
  const target = to as CollectionId | undefined;
  switch (kind) {
    case 'text':
      return upperFirst(text);
    case 'prose':
      return asMarkdown(upperFirst(text));
    case 'number':
      return /^\d+(?=(?:\s*мин[а-я.]*)?$)/i.test(text) ? Number.parseInt(text, 10) : undefined;
    case 'choice':
      return optionIn(options, text);
    case 'choices':
      return all(partsOf(text, options), (part) => optionIn(options, part));
    case 'relation':
      return target && idOf(target, text);
    case 'relations':
      return target && (one(idOf(target, text)) ?? all(text.split(/\s*[,;]\s*/), (part) => idOf(target, part)));
    case 'list':
      // Authors: whoever is named here is no tutor of the site before an editor says so.
      return item?.fields?.['name'] ? text.split(/\s*;\s*/).map((name) => ({ name: upperFirst(name) })) : undefined;
    default:
      return undefined;
  }
}

/** Words of a document as Markdown: «2*3*4» must not become slanted. */
function asMarkdown(value: string): string {
  return writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] });
}

function optionIn(options: readonly string[], text: string): string | undefined {
  return options.find((option) => option.toLowerCase() === text.toLowerCase().replace(/\.$/, ''));
}

/** «2–4 классы» → 2, 3, 4; «чтение, русский язык» → both. */
function partsOf(text: string, options: readonly string[]): string[] {
  const plain = text.replace(/(?<=\d)(?:-?[йм])?\s*класс[а-я]*\.?$/i, '');
  return plain.split(/\s*[,;]\s*|\s+и\s+/).flatMap((part) => {
    const [, from, to] = /^(\d)\s*[-–—]\s*(\d)$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return [part];
    const between = options.filter((option) => option >= from && option <= to);
    return between.length > 0 ? between : [part];
  });
}

/** What the parts mean; undefined when one of them means nothing. */
function all<T>(parts: readonly string[], mean: (part: string) => T | undefined): T[] | undefined {
  const meant = parts.map(mean).filter((value) => value !== undefined);
  return meant.length === parts.length ? meant : undefined;
}

function one(id: string | undefined): string[] | undefined {
  return id === undefined ? undefined : [id];
}
