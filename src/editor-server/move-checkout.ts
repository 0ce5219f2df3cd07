import { join } from 'node:path';
import { type FileChange, writeFiles } from '../adapters/write-files.ts';
import type { SiteCheckout } from './checkout.ts';
import { type Git, gitError } from './git.ts';
import { inContent } from './reading.ts';

/** Points to the commit that the checkout is being moved to; a move that ended well has none. */
const moving = 'refs/tutor-centre/moving';

/**
 * Moves the checkout and its branch forward from one commit to another that differs in files of content/ alone. The
 * files are written by us: git writes them in place, and a kill would leave half of one. Throws a Refusal when they
 * can't be written; all is then as it was.
 */
export async function moveCheckout({ root, git, branch }: SiteCheckout, before: string, after: string): Promise<void> {
  const changed = await git('diff', '--name-status', '--no-renames', '-z', before, after);
  const changes = [...changed.matchAll(/([A-Z])\0([^\0]+)\0/g)].map(
    async ([, kind, path = '']): Promise<FileChange> => {
      if (kind === 'D') return { path: inContent(path), bytes: undefined };
      // With filters: line ends as this checkout has them.
      const { code, bytes, err } = await git.try('cat-file', '--filters', `${after}:${path}`);
      if (code !== 0) throw gitError(`git cat-file ${path}: ${err}`);
      return { path: inContent(path), bytes };
    },
  );
  const written = await Promise.all(changes);
  await git('update-ref', moving, after);
  await writeFiles(join(root, 'content'), written);
  await takeCommit(git, branch, before, after);
  await git('update-ref', '-d', moving);
}

/** Ends a move that was killed: files that are already those of the new commit get its place in history. */
export async function finishMove(git: Git): Promise<void> {
  const { code, out: after } = await git.try('rev-parse', '--verify', '--quiet', moving);
  if (code !== 0) return;
  const branch = await git.try('symbolic-ref', '--quiet', '--short', 'HEAD');
  const before = await git.try('rev-parse', '--verify', '--quiet', 'HEAD');
  const isThere = (await git.try('diff', '--quiet', after, '--', 'content')).code === 0;
  const isAhead = (await git.try('merge-base', '--is-ancestor', 'HEAD', after)).code === 0;
  if (branch.code === 0 && isThere && isAhead) await takeCommit(git, branch.out, before.out, after);
  await git('update-ref', '-d', moving);
}

/** Moves the branch to a commit whose files are already there. What else is staged stays so. */
async function takeCommit(git: Git, branch: string, before: string, after: string): Promise<void> {
  await git('update-ref', '-m', 'content', `refs/heads/${branch}`, after, before);
  await git('reset', '--quiet', '--', 'content');
}
