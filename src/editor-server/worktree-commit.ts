import { join } from 'node:path';
import { type FileChange, writeFiles } from '../adapters/write-files.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { firstThree } from './checkout.ts';
import { gitError } from './git.ts';
import type { Worktree } from './worktree.ts';

/**
 * Writes files of content/ in the worktree and commits them, and nothing else, on the branch that is checked out.
 * Throws a Refusal when git takes one of them for no part of the repository.
 */
export async function commitFiles({ root, git }: Worktree, changes: readonly FileChange[], message: string) {
  await writeFiles(join(root, 'content'), changes);
  const paths = changes.map(({ path }) => `content/${path}`);
  // Names may hold brackets and stars.
  const { code, err } = await git.try('--literal-pathspecs', 'add', '--all', '--', ...paths);
  if (code !== 0 && /ignored by one of your \.gitignore/.test(err)) {
    throw new Refusal(
      `Черновик не записан: git не взял ${firstThree(paths)}. Посмотрите, не назван ли он в .gitignore.`,
    );
  }
  if (code !== 0) throw gitError(`git add: ${err}`);
  if ((await git.try('diff', '--cached', '--quiet')).code === 0) return;
  await git('commit', '--quiet', '--no-verify', `--message=${message}`);
}
