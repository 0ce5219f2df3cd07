import type { ElementContent } from 'hast';
import type { CollectionId } from '../model/collection-id.ts';
import { leavesOf } from '../model/walk.ts';
import { el } from '../prose/hast.ts';
import { htmlOf, newPage, renderProse } from '../prose/prose.ts';
import type { ParseMarkdown, ProseHost } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';

// The editor holds one entry: a card of another shows where it will stand.
const host: ProseHost = {
  card: (collection, id) => ({
    href: '#',
    title: id,
    kind: collection === 'techniques' ? 'Приём' : 'Материал',
    facts: [],
    sample: false,
  }),
  picture: () => undefined,
  file: (src) => `/${src}`,
  has: () => true,
  terms: { find: () => [] },
};

/** Prose as a page would show it, as far as one entry tells. */
export function previewOfProse(source: string, parse: ParseMarkdown): string {
  return renderProse(source, { parse, host, page: newPage() }).html;
}

/** The prose of an entry as HTML: its title, each field under its label, the text. */
export function previewOfEntry(
  collection: CollectionId,
  values: Readonly<Record<string, unknown>>,
  parse: ParseMarkdown,
): string {
  const { fields, titleField } = collections[collection];
  const page = newPage();
  const parts: string[] = [headed('h1', values[titleField])];
  let last = '';
  for (const { field, value, path } of leavesOf(fields, values)) {
    if (field.kind !== 'prose' || typeof value !== 'string' || value === '') continue;
    const name = String(path[0]);
    if (name !== last) parts.push(headed('h2', fields[name]?.label));
    last = name;
    parts.push(renderProse(value, { parse, host, page, shift: 1 }).html);
  }
  const body = values['body'];
  if (typeof body === 'string') parts.push(renderProse(body, { parse, host, page }).html);
  return parts.join('\n');
}

function headed(tag: 'h1' | 'h2', text: unknown): string {
  const children: ElementContent[] = [{ type: 'text', value: typeof text === 'string' ? text : '' }];
  return htmlOf(el(tag, {}, ...children));
}
