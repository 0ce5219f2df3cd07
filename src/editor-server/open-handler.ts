import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { findSiteCheckout } from './checkout.ts';
import { directHandler, type RequestHandler } from './direct-handler.ts';
import { gitEnv } from './git.ts';
import { reviewHandler } from './review-handler.ts';
import { askServer } from './upstream.ts';
import { reviewBranch as branch, openWorktree } from './worktree.ts';

/** A way of editing: what judges requests, and the environment that decap-server works in. */
export interface OpenHandler {
  readonly handle: RequestHandler;
  readonly env: NodeJS.ProcessEnv;
}

/** Opens the editing of the files of `contentDir`; decap-server will listen on `port`. */
export function openDirect(contentDir: string, port: number): OpenHandler {
  const root = dirname(contentDir);
  const handle = directHandler(root, askServer(port, 'main'), new LastRead());
  return { handle, env: { ...process.env, MODE: 'fs', GIT_REPO_DIRECTORY: root } };
}

/** The same with a review before publishing; throws a Refusal when the checkout does not allow it. */
export async function openReview(contentDir: string, port: number): Promise<OpenHandler> {
  const home = await findSiteCheckout(contentDir);
  takePlace(join(home.gitDir, `${branch}.pid`));
  const tree = await openWorktree(home);
  await tree.settle(await home.git('rev-parse', `refs/heads/${home.branch}`), false);
  const handle = reviewHandler(home, tree, askServer(port, branch), new LastRead());
  return { handle, env: { ...gitEnv(tree.settings), MODE: 'git', GIT_REPO_DIRECTORY: tree.root } };
}

/** Two editors over one worktree would take files from under each other. */
function takePlace(file: string): void {
  const other = numberIn(file);
  if (other !== undefined && other !== process.pid && isRunning(other)) {
    throw new Refusal(
      `Режим проверки в этом хранилище уже запущен (процесс ${other}). Остановите его; если это не он, удалите ${file}`,
    );
  }
  writeFileSync(file, String(process.pid));
  process.on('exit', () => rmSync(file, { force: true }));
}

function numberIn(file: string): number | undefined {
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
