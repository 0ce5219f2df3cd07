import * as z from 'zod/mini';
import type { ReadTexts, SentRequest } from '../src/domain/editor/requests/read-texts.ts';
import { mergeWithSite, saveAgain } from './drafts/conflict.ts';
import { openForm } from './drafts/form.ts';

export type Send = (request: SentRequest) => Promise<unknown>;

/** An entry as it is now; with a draft also what was published over it since that began. */
const presentSchema = z.object({
  data: z.string(),
  version: z.string(),
  site: z.optional(z.object({ base: z.string(), data: z.string(), version: z.string() })),
});
type Present = z.infer<typeof presentSchema>;

/** A save or a publication that was refused because the entry has become another one. */
interface Stopped {
  readonly path: string;
  readonly draft: { readonly collection: string; readonly slug: string };
  readonly hasReview: boolean;
  /** What the editor does when both versions stand in the form. */
  readonly next: string;
}

/** Whether a refused request has become a question to the editor, because the entry is not the one that was read. */
export async function isMerging(send: Send, read: ReadTexts, request: SentRequest, error: unknown): Promise<boolean> {
  const stopped = stoppedBy(request, (error as { status?: unknown }).status);
  const known = stopped && read.get(stopped.path);
  const present = known && (await presentText(send, stopped));
  if (!present) return false;
  const { path, next } = stopped;
  const { data, version, site } = present;
  if (version !== known.version) {
    const accept = () => read.set(path, { version, text: data });
    return mergeWithSite({ path, known: known.text, site: data, next, accept });
  }
  if (!site) return false;
  const accept = () => read.set(path, { ...known, mergedWith: site.version });
  return mergeWithSite({ path, known: known.text, began: site.base, site: site.data, next, accept });
}

function stoppedBy({ action, params }: SentRequest, status: unknown): Stopped | undefined {
  if (action === 'persistEntry' && (status === 409 || status === 412)) {
    const [{ path = '', slug = '' } = {}] = params['dataFiles'] as { path: string; slug: string }[];
    const { collectionName, useWorkflow } = params['options'] as { collectionName: string; useWorkflow: boolean };
    return { path, draft: { collection: collectionName, slug }, hasReview: useWorkflow, next: saveAgain };
  }
  const form = openForm();
  if (action !== 'publishUnpublishedEntry' || status !== 412 || !form) return undefined;
  if (form.collection !== params['collection'] || form.slug !== params['slug']) return undefined;
  const next = 'сохраните, а потом опубликуйте снова';
  return { path: form.path, draft: { collection: form.collection, slug: form.slug }, hasReview: true, next };
}

/** The entry as it is now: its draft where there is one. */
async function presentText(send: Send, { path, draft, hasReview }: Stopped): Promise<Present | undefined> {
  const published = () => send({ action: 'getEntry', params: { path } }).catch(() => undefined);
  const answer = hasReview
    ? await send({ action: 'unpublishedEntryDataFile', params: { ...draft, path, id: path } }).catch(published)
    : await published();
  const parsed = presentSchema.safeParse(answer);
  return parsed.success ? parsed.data : undefined;
}
