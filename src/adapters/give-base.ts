import { planUpdate, type UpdatePlan } from '../domain/base/plan-update.ts';
import { applyUpdate } from './apply-update.ts';
import { readHeldBase, readLocal } from './base-files.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { type ReadUpstream, readUpstream } from './upstream-files.ts';

/** What a new centre has been given, and what of the source is not for everybody. */
export interface GivenBase {
  readonly upstream: ReadUpstream;
  readonly plan: UpdatePlan;
}

/**
 * Gives a new centre the common part of another: writes into its content/, `to`, the entries and uploads that are
 * common, and the base that later updates are merged with. `from` is the root of a centre's repository, or a folder
 * that `npm run make-base` has written; `address` is where updates will be fetched from. What `to` has already stays.
 */
export async function giveBase(
  from: string,
  to: string,
  { version, address }: { readonly version: string; readonly address?: string },
): Promise<GivenBase> {
  const read = await readUpstream(from, version);
  const upstream = { ...read, ...(address === undefined ? {} : { address }) };
  const plan = planUpdate(await readLocal(to), await readHeldBase(to), upstream, parseMarkdown);
  await applyUpdate(to, plan, upstream.folder);
  return { upstream, plan };
}
