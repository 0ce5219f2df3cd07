import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { firstThree, type SiteCheckout } from './checkout.ts';
import { type Git, gitIn, type Settings } from './git.ts';

/** The branch that drafts start from and are published into: always where the checkout's own branch stands. */
export const reviewBranch = 'tutor-centre-review';

/** A worktree where only the editor works: content/ alone, inside the folder of git, so nothing else can see it. */
export interface Worktree {
  readonly root: string;
  readonly git: Git;
  readonly settings: Settings;
  /** Brings the worktree to `commit`; what lies there unfinished is put aside or, when `isOurs`, thrown away. */
  settle(commit: string, isOurs: boolean): Promise<void>;
}

/** Opens the worktree of the checkout, making it at the first time; throws a Refusal when its place is taken. */
export async function openWorktree({ git, gitDir, branch }: SiteCheckout): Promise<Worktree> {
  const root = join(gitDir, reviewBranch);
  await git('worktree', 'prune');
  const isKnown = (await git('worktree', 'list', '--porcelain')).split('\n').includes(`worktree ${root}`);
  if (!isKnown) {
    if (existsSync(root)) throw new Refusal(`Место для проверки занято чужой папкой: ${root}. Уберите её и повторите.`);
    await git('worktree', 'add', '--quiet', '--no-checkout', '-B', reviewBranch, root, branch);
  }
  const own = resolve(root, await gitIn(root)('rev-parse', '--git-dir'));
  const settings = await settingsIn(join(own, 'info'));
  const tree = gitIn(root, settings);
  const settle = async (commit: string, isOurs: boolean): Promise<void> => {
    // Left by a git that was killed; requests come one at a time, so no other is at work.
    await rm(join(own, 'index.lock'), { force: true });
    for (const work of ['rebase', 'merge']) await tree.try(work, '--abort');
    if (!isOurs) await putAside(tree);
    await tree('reset', '--quiet', '--hard');
    await tree('clean', '--quiet', '-dff');
    await tree('checkout', '--quiet', '--force', '-B', reviewBranch, commit);
  };
  if (!isKnown) await tree('reset', '--quiet', '--hard');
  return { root, git: tree, settings, settle };
}

/** Throws a Refusal, opened by `what`, when somebody else's files lie in the worktree: decap-server would add them. */
export async function mustHoldNothingElse({ git, root }: Worktree, what: string): Promise<void> {
  const out = await git('status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all');
  const foreign = out
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
  if (foreign.length > 0) {
    throw new Refusal(`${what}: в рабочей папке проверки лежит чужое — ${firstThree(foreign)}. Уберите это из ${root}`);
  }
}

async function settingsIn(info: string): Promise<Settings> {
  await mkdir(info, { recursive: true });
  await writeFile(join(info, 'sparse-checkout'), '/content/\n');
  // decap-server adds all that it sees: it sees entries and media alone.
  const excludes = join(info, 'all-but-content');
  await writeFile(excludes, '/*\n!/content/\n/content/*\n!/content/*/\n.*\n');
  return {
    'core.autocrlf': 'false',
    'core.excludesFile': excludes,
    'core.sparseCheckout': 'true',
    'core.sparseCheckoutCone': 'false',
  };
}

async function putAside(git: Git): Promise<void> {
  if ((await git('status', '--porcelain', '--untracked-files=all')) === '') return;
  await git('stash', 'push', '--quiet', '--include-untracked', '--message', 'Незаконченное в редакторе');
  console.error('Редактор в прошлый раз остановился посреди работы; недописанное отложено: git stash list');
}
