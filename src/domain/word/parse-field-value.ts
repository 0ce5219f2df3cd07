import type { CollectionId } from '../model/collection-id.ts';
import type { Field } from '../model/field.ts';
import { writeMarkdown } from '../prose/canonical-html.ts';
import { upperFirst } from '../text/case.ts';

/** Finds the id of an entry by its title; undefined when there is none. */
export type FindEntryId = (collection: CollectionId, title: string) => string | undefined;

/** Parses a text from a document as the value of a field; undefined when it is not valid. */
export function parseFieldValue(field: Field, text: string, findEntryId: FindEntryId): unknown {
  const value = parseText(field, text, findEntryId);
  return value !== undefined && field.schema.safeParse(value).success ? value : undefined;
}

function parseText({ kind, options = [], to, item }: Field, text: string, findEntryId: FindEntryId): unknown {
  const target = to as CollectionId | undefined;
  switch (kind) {
    case 'text':
      return upperFirst(text);
    case 'prose':
      return asMarkdown(upperFirst(text));
    case 'number':
      return /^\d+(?=(?:\s*мин[а-я.]*)?$)/i.test(text) ? Number.parseInt(text, 10) : undefined;
    case 'choice':
      return findOption(options, text);
    case 'choices':
      return mapAll(splitOptions(text, options), (part) => findOption(options, part));
    case 'relation':
      return target && findEntryId(target, text);
    case 'relations':
      return (
        target &&
        (asArray(findEntryId(target, text)) ?? mapAll(partsOf(text, /[,;]/), (part) => findEntryId(target, part)))
      );
    case 'list':
      // Authors as names: only an editor can say which tutor of the site it is.
      return item?.fields?.['name'] ? partsOf(text, /;/).map((name) => ({ name: upperFirst(name) })) : undefined;
    default:
      return undefined;
  }
}

const partsOf = (text: string, between: RegExp): string[] => text.split(between).map((part) => part.trim());

/** Escapes a plain text as Markdown: «2*3*4» must not become italic. */
function asMarkdown(value: string): string {
  return writeMarkdown({ type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] });
}

function findOption(options: readonly string[], text: string): string | undefined {
  return options.find((option) => option.toLowerCase() === text.toLowerCase().replace(/\.$/, ''));
}

/** «2–4 классы» → 2, 3, 4; «чтение, русский язык» → both. */
function splitOptions(text: string, options: readonly string[]): string[] {
  const plain = text.replace(/(\d)(?:-?[йм])?\s*класс[а-я]*\.?$/i, '$1');
  return partsOf(plain, /[,;]|\sи\s/).flatMap((part) => {
    const [, from, to] = /^(\d)\s*[-–—]\s*(\d)$/.exec(part) ?? [];
    if (from === undefined || to === undefined) return [part];
    const inRange = options.filter((option) => option >= from && option <= to);
    return inRange.length > 0 ? inRange : [part];
  });
}

/** All results, or undefined when one part has none. */
function mapAll<T>(parts: readonly string[], parsePart: (part: string) => T | undefined): T[] | undefined {
  const parsed = parts.map(parsePart).filter((value) => value !== undefined);
  return parsed.length === parts.length ? parsed : undefined;
}

function asArray(id: string | undefined): string[] | undefined {
  return id === undefined ? undefined : [id];
}
