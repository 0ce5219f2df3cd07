import type { Collection } from '../../model/collection.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { newPage, renderInline, renderProse } from '../../prose/prose.ts';
import { type TermEntry, termFinder } from '../../prose/terms.ts';
import type { CardView, ParseMarkdown, ProseHost } from '../../prose/types.ts';
import { collections } from '../../schemas/index.ts';
import { pageOf } from './pages.ts';
import type { PreviewEntry, Values } from './parts.ts';

/** What a preview needs to know of the published site. */
export interface PublishedSite {
  readonly cards: Readonly<Record<'techniques' | 'materials', Readonly<Record<string, CardView>>>>;
  /** The ids to which links lead, by collection. */
  readonly entries: Readonly<Record<string, readonly string[]>>;
  readonly terms: readonly TermEntry[];
}

/** What prose is rendered with in the editor. */
export interface PreviewOptions {
  readonly parse: ParseMarkdown;
  readonly host: ProseHost;
}

/** The site as a preview sees it; pictures may not be on the site yet. */
export function previewHost(published: PublishedSite): Omit<ProseHost, 'picture'> {
  return {
    card: (collection, id) => published.cards[collection][id] ?? absentCard(id),
    file: (src) => `/${src}`,
    has: (collection, id) => published.entries[collection]?.includes(id) ?? false,
    terms: termFinder(published.terms),
  };
}

/** Stands where the page will show nothing, so that the editor sees why. */
function absentCard(id: string): CardView {
  return { href: '#', title: id, kind: 'Не опубликовано: карточки не будет', facts: [], sample: false };
}

/** A piece of prose as a page would show it. */
export function previewOfProse(source: string, { parse, host }: PreviewOptions): string {
  return renderProse(source, { parse, host, page: newPage() }).html;
}

/** An entry as its page shows it; `pieces` are its proses as HTML, in the order in which the page renders them. */
export function previewOfEntry(
  id: CollectionId,
  values: Values,
  { parse, host }: PreviewOptions,
): { html: string; pieces: readonly string[] } {
  const options = { parse, host, page: newPage() };
  const pieces: string[] = [];
  const rendering = (render: (source: string) => string) => (source: unknown) => {
    if (typeof source !== 'string' || source.trim() === '') return '';
    const html = render(source);
    pieces.push(html);
    return html;
  };
  const shown: PreviewEntry = {
    values,
    data: validOf(collections[id], values),
    field: rendering((source) => renderProse(source, { ...options, shift: 1 }).html),
    inline: rendering((source) => renderInline(source, options)),
    body: rendering((source) => renderProse(source, options).html),
  };
  return { html: pageOf(collections[id], shown), pieces };
}

/** The fields that are filled in as they should be: a form holds half-made ones too. */
function validOf({ fields }: Collection, values: Values): Values {
  const valid = Object.entries(fields).flatMap(([name, { schema }]) => {
    const { success, data } = schema.safeParse(values[name]);
    return success && data !== undefined ? [[name, data] as const] : [];
  });
  return Object.fromEntries(valid);
}
