import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { findSiteCheckout } from './checkout.ts';
import { decapClient } from './decap-client.ts';
import { directHandler, type RequestHandler } from './direct-handler.ts';
import { gitEnv } from './git.ts';
import { reviewHandler } from './review-handler.ts';
import { openWorktree, reviewBranch } from './worktree.ts';

/** A mode of the local editor: the handler of its requests and the environment for decap-server. */
export interface EditingMode {
  readonly handle: RequestHandler;
  readonly env: NodeJS.ProcessEnv;
}

/** The mode without review: a save changes the files around `contentDir`. `port` is the port of decap-server. */
export function openDirectMode(contentDir: string, port: number): EditingMode {
  const root = dirname(contentDir);
  const handle = directHandler(root, decapClient(port, 'main'), new LastRead());
  return { handle, env: { ...process.env, MODE: 'fs', GIT_REPO_DIRECTORY: root } };
}

/**
 * The mode with review: drafts live on git branches. Throws a Refusal when the checkout does not allow it or another
 * editor already runs in this mode.
 */
export async function openReviewMode(contentDir: string, port: number): Promise<EditingMode> {
  const checkout = await findSiteCheckout(contentDir);
  lockReview(join(checkout.gitDir, `${reviewBranch}.pid`));
  const worktree = await openWorktree(checkout);
  await worktree.resetTo(await checkout.git('rev-parse', `refs/heads/${checkout.branch}`), false);
  const handle = reviewHandler(checkout, worktree, decapClient(port, reviewBranch), new LastRead());
  return { handle, env: { ...gitEnv(worktree.settings), MODE: 'git', GIT_REPO_DIRECTORY: worktree.root } };
}

/** Only one process may use the review worktree: two would overwrite each other's files. */
function lockReview(file: string): void {
  const otherPid = readPid(file);
  if (otherPid !== undefined && otherPid !== process.pid && isRunning(otherPid)) {
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

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
