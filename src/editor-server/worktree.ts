import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { firstThree, type SiteCheckout } from './checkout.ts';
import { type Git, type GitSettings, gitIn } from './git.ts';

/** The branch that drafts start from and are merged into. It always points to the commit of the checkout's branch. */
export const reviewBranch = 'tutor-centre-review';

/**
 * The editor's own git worktree. It lies inside the `.git` folder, where no other tool looks, and holds content/
 * only.
 */
export interface Worktree {
  readonly root: string;
  readonly git: Git;
  readonly settings: GitSettings;
  /**
   * Checks out the review branch at `commit`. Uncommitted changes are discarded or, without `discardChanges`,
   * stashed.
   */
  resetTo(commit: string, discardChanges: boolean): Promise<void>;
}

/** Opens the worktree, creating it the first time. Throws a Refusal when its folder exists but is not a worktree. */
export async function openWorktree({ git, gitDir, branch }: SiteCheckout): Promise<Worktree> {
  const root = join(gitDir, reviewBranch);
  await git('worktree', 'prune');
  const exists = (await git('worktree', 'list', '--porcelain')).split('\n').includes(`worktree ${root}`);
  if (!exists) {
    if (existsSync(root)) throw new Refusal(`Место для проверки занято чужой папкой: ${root}. Уберите её и повторите.`);
    await git('worktree', 'add', '--quiet', '--no-checkout', '-B', reviewBranch, root, branch);
  }
  const worktreeGitDir = resolve(root, await gitIn(root)('rev-parse', '--git-dir'));
  const settings = await writeSettings(join(worktreeGitDir, 'info'));
  const worktreeGit = gitIn(root, settings);
  const resetTo = async (commit: string, discardChanges: boolean): Promise<void> => {
    // Left behind by a git process that was killed. Requests run one by one, so no other git is working here.
    await rm(join(worktreeGitDir, 'index.lock'), { force: true });
    for (const command of ['rebase', 'merge']) await worktreeGit.try(command, '--abort');
    if (!discardChanges) await stashChanges(worktreeGit);
    await worktreeGit('reset', '--quiet', '--hard');
    await worktreeGit('clean', '--quiet', '-dff');
    await worktreeGit('checkout', '--quiet', '--force', '-B', reviewBranch, commit);
  };
  if (!exists) await worktreeGit('reset', '--quiet', '--hard');
  return { root, git: worktreeGit, settings, resetTo };
}

/**
 * Throws a Refusal that starts with `failure` when the worktree has files that the editor did not write: a
 * later reset would delete them.
 */
export async function assertNoForeignFiles({ git, root }: Worktree, failure: string): Promise<void> {
  const out = await git('status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all');
  const foreign = out
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
  if (foreign.length > 0) {
    throw new Refusal(
      `${failure}: в рабочей папке проверки лежит чужое — ${firstThree(foreign)}. Уберите это из ${root}`,
    );
  }
}

async function writeSettings(info: string): Promise<GitSettings> {
  await mkdir(info, { recursive: true });
  await writeFile(join(info, 'sparse-checkout'), '/content/\n');
  // What is no entry and no upload is not ours to report or delete.
  const excludes = join(info, 'all-but-content');
  await writeFile(excludes, '/*\n!/content/\n/content/*\n!/content/*/\n.*\n');
  return {
    'core.autocrlf': 'false',
    'core.excludesFile': excludes,
    'core.sparseCheckout': 'true',
    'core.sparseCheckoutCone': 'false',
  };
}

async function stashChanges(git: Git): Promise<void> {
  if ((await git('status', '--porcelain', '--untracked-files=all')) === '') return;
  await git('stash', 'push', '--quiet', '--include-untracked', '--message', 'Незаконченное в редакторе');
  console.error('Редактор в прошлый раз остановился посреди работы; недописанное отложено: git stash list');
}
