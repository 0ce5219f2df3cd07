import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { findHome } from './checkout.ts';
import { type Desk, plainDesk } from './direct-handler.ts';
import { gitEnv } from './git.ts';
import { reviewDesk } from './review-handler.ts';
import { askServer } from './upstream.ts';
import { desk as branch, openWorktree } from './worktree.ts';

/** A way of editing: what judges requests, and the environment that decap-server works in. */
export interface OpenDesk {
  readonly desk: Desk;
  readonly env: NodeJS.ProcessEnv;
}

/** Opens the desk over the files of `contentDir`; decap-server will listen on `port`. */
export function openPlain(contentDir: string, port: number): OpenDesk {
  const root = dirname(contentDir);
  const desk = plainDesk(root, askServer(port, 'main'), new LastRead());
  return { desk, env: { ...process.env, MODE: 'fs', GIT_REPO_DIRECTORY: root } };
}

/** The same with a review before publishing; throws a Refusal when the checkout does not allow it. */
export async function openReview(contentDir: string, port: number): Promise<OpenDesk> {
  const home = await findHome(contentDir);
  takePlace(join(home.gitDir, `${branch}.pid`));
  const tree = await openWorktree(home);
  await tree.settle(await home.git('rev-parse', `refs/heads/${home.branch}`), false);
  const desk = reviewDesk(home, tree, askServer(port, branch), new LastRead());
  return { desk, env: { ...gitEnv(tree.settings), MODE: 'git', GIT_REPO_DIRECTORY: tree.root } };
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
