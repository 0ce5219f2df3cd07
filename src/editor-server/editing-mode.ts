import { join } from 'node:path';
import { finishWrites } from '../adapters/finish-writes.ts';
import { findRepository, findSiteCheckout } from './checkout.ts';
import { directHandler } from './direct-handler.ts';
import { readAheadRows } from './entry-rows.ts';
import type { RequestHandler } from './handler.ts';
import { finishMove } from './move-checkout.ts';
import { reviewHandler } from './review-handler.ts';
import { lockReview } from './review-lock.ts';
import { openWorktree } from './worktree.ts';

/** The mode without review: a save changes the files of `contentDir`. */
export async function openDirectMode(contentDir: string): Promise<RequestHandler> {
  report(await finishWrites(contentDir));
  void readAheadRows(contentDir);
  return directHandler(contentDir);
}

/**
 * The mode with review: drafts live on git branches. `address` tells others where this editor is. Throws a Refusal when
 * the checkout does not allow it or another editor already runs in this mode.
 */
export async function openReviewMode(contentDir: string, address: string): Promise<RequestHandler> {
  const repository = await findRepository(contentDir);
  // First of all: two that start at once would both end what was broken off.
  await lockReview(repository.gitDir, address);
  report(await finishWrites(contentDir));
  await finishMove(repository.git);
  const checkout = await findSiteCheckout(repository);
  const worktree = await openWorktree(checkout);
  await finishWrites(join(worktree.root, 'content'));
  await worktree.resetTo(await checkout.git('rev-parse', `refs/heads/${checkout.branch}`), false);
  void readAheadRows(join(worktree.root, 'content'));
  return reviewHandler(checkout, worktree);
}

function report(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
}
