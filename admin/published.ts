import * as z from 'zod/mini';
import type { PublishedSite } from '../src/domain/editor/preview/preview.ts';

const card = z.object({
  href: z.string(),
  title: z.string(),
  kind: z.string(),
  summary: z.optional(z.string()),
  facts: z.array(z.string()),
  colour: z.optional(z.string()),
  sample: z.boolean(),
});
const cards = z.record(z.string(), card);
const words = z.array(z.string());
const shape = z.object({
  cards: z.object({ techniques: cards, materials: cards }),
  entries: z.record(z.string(), words),
  terms: z.array(
    z.object({
      id: z.string(),
      term: z.string(),
      definition: z.string(),
      href: z.string(),
      abbr: words,
      aliases: words,
      ambiguous: words,
      hasOthers: z.boolean(),
    }),
  ),
});

/** What the preview knows of the published site; throws when it can't be read. */
export async function readPublished(): Promise<PublishedSite> {
  const response = await fetch('/admin/predprosmotr.json');
  if (!response.ok) throw new Error(`/admin/predprosmotr.json: ${response.status}`);
  return shape.parse(await response.json());
}

/** Nothing published: every link and card shows that it leads nowhere. */
export const nothingPublished: PublishedSite = { cards: { techniques: {}, materials: {} }, entries: {}, terms: [] };
