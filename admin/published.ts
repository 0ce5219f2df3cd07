import * as z from 'zod/mini';
import type { PublishedSite } from '../src/domain/editor/preview/preview.ts';

const cardSchema = z.object({
  href: z.string(),
  title: z.string(),
  kind: z.string(),
  summary: z.optional(z.string()),
  facts: z.array(z.string()),
  colour: z.optional(z.string()),
  sample: z.boolean(),
});
const cards = z.record(z.string(), cardSchema);
const strings = z.array(z.string());
const publishedSiteSchema = z.object({
  cards: z.object({ techniques: cards, materials: cards }),
  entries: z.record(z.string(), strings),
  terms: z.array(
    z.object({
      id: z.string(),
      term: z.string(),
      definition: z.string(),
      href: z.string(),
      abbr: strings,
      aliases: strings,
      ambiguous: strings,
      hasOthers: z.boolean(),
    }),
  ),
  facts: z.record(z.string(), z.string()),
});

/**
 * Loads what the preview needs to know of the published site. Rejects when the request fails or the answer has
 * another shape.
 */
export async function fetchPublishedSite(): Promise<PublishedSite> {
  const response = await fetch('/admin/predprosmotr.json');
  if (!response.ok) throw new Error(`/admin/predprosmotr.json: ${response.status}`);
  return publishedSiteSchema.parse(await response.json());
}

/** A site with nothing published: every link and card in the preview is marked as broken. */
export const emptySite: PublishedSite = { cards: { techniques: {}, materials: {} }, entries: {}, terms: [], facts: {} };

let known: PublishedSite | undefined;
let coming: Promise<PublishedSite> | undefined;

/** The published site as this window knows it; the empty one until it has come. */
export const knownSite = (): PublishedSite => known ?? emptySite;

/** Loads the published site once. A failure is logged, the editor works without it, and the next one tries again. */
export async function publishedSite(): Promise<PublishedSite> {
  coming ??= fetchPublishedSite();
  try {
    known = await coming;
  } catch (error) {
    console.error(error);
    coming = undefined;
  }
  return knownSite();
}
