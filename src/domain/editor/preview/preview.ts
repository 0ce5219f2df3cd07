import type { Collection } from '../../model/collection.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { newPage, renderInline, renderProse } from '../../prose/prose.ts';
import { type TermEntry, termFinder } from '../../prose/terms.ts';
import type { CardView, ParseMarkdown, ProseHost } from '../../prose/types.ts';
import { collections } from '../../schemas/index.ts';
import { type SlotFacts, slotFiller } from '../../schemas/slots.ts';
import { pageOf } from './pages.ts';
import type { PreviewEntry, Values } from './parts.ts';

/** What the preview knows of the published site. */
export interface PublishedSite {
  readonly cards: Readonly<Record<'techniques' | 'materials', Readonly<Record<string, CardView>>>>;
  /** Ids of published entries, by collection. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  readonly terms: readonly TermEntry[];
  /** What fills the slots of documents. */
  readonly facts: SlotFacts;
}

export interface PreviewOptions {
  readonly parse: ParseMarkdown;
  readonly host: ProseHost;
}

/** The prose host of the preview, without pictures: they may not be on the site yet. */
export function previewHost(published: PublishedSite): Omit<ProseHost, 'picture'> {
  return {
    card: (collection, id) => published.cards[collection][id] ?? unpublishedCard(id),
    file: (src) => `/${src}`,
    has: (collection, id) => published.entries[collection]?.includes(id) ?? false,
    terms: termFinder(published.terms),
    fill: slotFiller(published.facts),
  };
}

/** A card in place of an unpublished entry, so that the editor sees why the page will not show it. */
function unpublishedCard(id: string): CardView {
  return { href: '#', title: id, kind: 'Не опубликовано: карточки не будет', facts: [], sample: false };
}

/** Renders prose as a page would show it, to HTML. */
export function previewOfProse(source: string, { parse, host }: PreviewOptions): string {
  return renderProse(source, { parse, host, page: newPage() }).html;
}

/** Renders an entry as its page would show it. `pieces` is the HTML of its prose fields in the order of the page. */
export function previewOfEntry(
  id: CollectionId,
  values: Values,
  { parse, host }: PreviewOptions,
): { html: string; pieces: readonly string[] } {
  // Text pages alone have slots.
  const options = { parse, host: id === 'pages' ? host : { ...host, fill: undefined }, page: newPage() };
  const pieces: string[] = [];
  const collecting = (render: (source: string) => string) => (source: unknown) => {
    if (typeof source !== 'string' || source.trim() === '') return '';
    const html = render(source);
    pieces.push(html);
    return html;
  };
  const entry: PreviewEntry = {
    values,
    data: validValues(collections[id], values),
    field: collecting((source) => renderProse(source, { ...options, shift: 1 }).html),
    inline: collecting((source) => renderInline(source, options)),
    body: collecting((source) => renderProse(source, options).html),
  };
  return { html: pageOf(collections[id], entry), pieces };
}

/** The values that pass their field's schema: a form also has unfinished ones. */
function validValues({ fields }: Collection, values: Values): Values {
  const valid = Object.entries(fields).flatMap(([name, { schema }]) => {
    const { success, data } = schema.safeParse(values[name]);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  return Object.fromEntries(valid);
}
