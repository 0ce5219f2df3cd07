import { getImage } from 'astro:assets';
import { join } from 'node:path';
import media from 'virtual:media';
import type { ImageMetadata } from 'astro';
import { contentDir } from '../adapters/content-pass.ts';
import { parseMarkdown } from '../adapters/parse-markdown.ts';
import { problemsOf } from '../adapters/uploads.ts';
import { mediaPathsIn } from '../domain/model/media-path.ts';
import { newPage, type Rendered, renderInline, renderProse } from '../domain/prose/prose.ts';
import { type TermEntry, termFinder } from '../domain/prose/terms.ts';
import type { PictureView, ProseHost } from '../domain/prose/types.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { plainOf } from '../domain/text/plain.ts';
import type { FillSlot } from '../domain/text/slots.ts';
import { materialCard, techniqueCard } from './cards.ts';
import { knownAddresses } from './known-addresses.ts';
import type { Item, Library } from './library.ts';
import { finderBy, kept } from './lookup.ts';

/** Renders the prose of one page. Heading ids are unique on the page, and a term is marked once, across all fields. */
export interface PageProse {
  /** Renders a field of prose that is under an h2 of the page. */
  field(source: string | undefined): string;
  /** Renders one paragraph without the `<p>` tag. */
  inline(source: string): string;
  /** Renders the body; its headings start at h2. */
  body(source: string): Rendered;
}

/**
 * Prepares rendering for an entry's page or for any texts; printed sheets get the colophon as their last line, and
 * `fill` fills slots.
 */
export async function pageProse(
  library: Library,
  of: Pick<Item<never>, 'body'> & { data?: unknown },
  colophon?: string,
  fill?: FillSlot,
): Promise<PageProse> {
  const host = { ...(await hostFor(library, JSON.stringify(of))), colophon, fill };
  const options = { parse: parseMarkdown, host, page: newPage() };
  return {
    field: (source) => (source === undefined ? '' : renderProse(source, { ...options, shift: 1 }).html),
    inline: (source) => renderInline(source, options),
    body: (source) => renderProse(source, options),
  };
}

async function hostFor(library: Library, text: string): Promise<ProseHost> {
  const paths = new Set(mediaPathsIn(text));
  const views = await Promise.all([...paths].map(async (path) => [path, await pictureView(path)] as const));
  const pictures = new Map(views);
  const files = new Set<string>();
  for (const path of paths) if ((await problemsOf(join(contentDir, path)))?.length === 0) files.add(path);
  return {
    picture: (path) => pictures.get(path),
    file: (path) => (files.has(path) ? `/${path}` : undefined),
    terms: termsOf(library),
    has: await knownAddresses(),
    card: (collection, id) => {
      if (collection === 'techniques') {
        const found = byFile(library.techniques, id);
        return found && techniqueCard(library, found);
      }
      const found = byFile(library.materials, id);
      return found && materialCard(library, found);
    },
  };
}

// Prose refers to an entry by its file's name, which may differ from the address of its page.
const byFile = finderBy(({ file }: { readonly file: string }) => file.replace(/^.*\/|\.\w+$/g, ''));

/** The last line of a printed sheet: its author and the address of its page. */
export function colophonOf(base: URL | undefined, path: string, ...words: readonly string[]): string {
  return [...words, new URL(path, base).href].join(' · ');
}

/** A picture of content/media in its display size; undefined when it is not published. */
export async function pictureView(path: string): Promise<PictureView | undefined> {
  // A refused upload is an empty module (integrations/media-gate.ts).
  const imported = await (Object.hasOwn(media, path) ? media[path]?.() : undefined);
  if (!imported) return undefined;
  // Astro publishes the original of every picture whose properties were read; it offers a copy for reading.
  const image = (imported as ImageMetadata & { readonly clone?: ImageMetadata }).clone ?? imported;
  if (image.format === 'svg') return { src: image.src, width: image.width, height: image.height };
  const { src, attributes } = await getImage({ src: imported, width: Math.min(image.width, 1280), format: 'webp' });
  return { src, width: Number(attributes['width']), height: Number(attributes['height']) };
}

const termsOf = kept((library: Library) => termFinder(termEntries(library)));

/** The glossary in the form that marks terms in prose. */
export function termEntries({ glossary }: Pick<Library, 'glossary'>): TermEntry[] {
  return glossary.map(({ id, data: { term, abbr, aliases, definition, notConfuse } }) => ({
    id,
    term,
    abbr,
    aliases,
    definition: plainOf(definition),
    href: addressOf('glossary', id),
    ambiguous: notConfuse.flatMap((other) => other.abbr ?? []),
    hasOthers: notConfuse.length > 0,
  }));
}
