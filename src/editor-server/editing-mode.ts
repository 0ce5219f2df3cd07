import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { finishWrites } from '../adapters/finish-writes.ts';
import { isOtherRunning } from '../adapters/processes.ts';
import { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { findSiteCheckout } from './checkout.ts';
import { directHandler } from './direct-handler.ts';
import type { RequestHandler } from './handler.ts';
import { finishMove } from './move-checkout.ts';
import { reviewHandler } from './review-handler.ts';
import { openWorktree, reviewBranch } from './worktree.ts';

/** The mode without review: a save changes the files of `contentDir`. */
export async function openDirectMode(contentDir: string): Promise<RequestHandler> {
  report(await finishWrites(contentDir));
  return directHandler(contentDir, new LastRead());
}

/**
 * The mode with review: drafts live on git branches. Throws a Refusal when the checkout does not allow it or another
 * editor already runs in this mode.
 */
export async function openReviewMode(contentDir: string): Promise<RequestHandler> {
  report(await finishWrites(contentDir));
  await finishMove(contentDir);
  const checkout = await findSiteCheckout(contentDir);
  lockReview(join(checkout.gitDir, `${reviewBranch}.pid`));
  const worktree = await openWorktree(checkout);
  await finishWrites(join(worktree.root, 'content'));
  await worktree.resetTo(await checkout.git('rev-parse', `refs/heads/${checkout.branch}`), false);
  return reviewHandler(checkout, worktree, new LastRead());
}

function report(lines: readonly string[]): void {
  for (const line of lines) console.error(line);
}

/** Only one process may use the review worktree: two would overwrite each other's files. */
function lockReview(file: string): void {
  const otherPid = readPid(file);
  if (otherPid !== undefined && isOtherRunning(otherPid)) {
    throw new Refusal(
      `Режим проверки в этом хранилище уже запущен (процесс ${otherPid}). Остановите его; если это не он, удалите ${file}`,
    );
  }
  writeFileSync(file, String(process.pid));
  process.on('exit', () => rmSync(file, { force: true }));
}

function readPid(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}
