import { type DraftName, draftOfBranch } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import type { Git } from './git.ts';
import { reviewBranch } from './worktree.ts';

/** The branch of a draft. */
export const branchOf = ({ collection, slug }: DraftName): string => `cms/${collection}/${slug}`;

/** The drafts that differ from what is published, in Decap's way of naming them: `<collection>/<name>`. */
export async function draftIds(git: Git): Promise<string[]> {
  const branches = (await git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/')).split('\n');
  const ids: string[] = [];
  for (const branch of branches) {
    const draft = draftOfBranch(branch);
    if (draft && (await changesOf(git, branch)).length > 0) ids.push(`${draft.collection}/${draft.slug}`);
  }
  return ids;
}

/** What Decap's board shows of a draft; throws a Refusal when there is none. */
export async function draftCard(git: Git, draft: DraftName): Promise<object> {
  const branch = branchOf(draft);
  if (!(await isDraft(git, draft))) throw new Refusal('Такого черновика нет.', 404);
  const changes = await changesOf(git, branch);
  return {
    ...draft,
    status: await statusOf(git, draft),
    updatedAt: await git('log', '-1', '--format=%cI', branch),
    diffs: changes.map(({ kind, path }) => ({
      id: path,
      path,
      oldPath: path,
      newPath: path,
      status: kind === 'A' ? 'added' : 'modified',
      newFile: kind === 'A',
      binary: path.startsWith(`content/${mediaFolder}`),
    })),
  };
}

/** Whether there is a draft of this name. */
export async function isDraft(git: Git, draft: DraftName): Promise<boolean> {
  return (await git.try('rev-parse', '--verify', '--quiet', `refs/heads/${branchOf(draft)}`)).code === 0;
}

/** Where a draft stands on the board: draft, pending_review or pending_publish. */
export async function statusOf(git: Git, draft: DraftName): Promise<string> {
  const { out } = await git.try('config', `branch.${branchOf(draft)}.description`);
  return /^decap-cms\/(pending_\w+)$/.exec(out.trim())?.[1] ?? 'draft';
}

/** The text of a file on a branch; undefined when it isn't there. */
export async function textOn(git: Git, branch: string, path: string): Promise<string | undefined> {
  const { code, raw } = await git.try('show', `${branch}:${path}`);
  return code === 0 ? raw : undefined;
}

/** What a branch changes since it left the published one; deletions are nobody's draft. */
async function changesOf(git: Git, branch: string): Promise<{ kind: string; path: string }[]> {
  const out = await git(
    'diff',
    '--name-status',
    '--no-renames',
    '--diff-filter=AM',
    '-z',
    `${reviewBranch}...${branch}`,
  );
  const parts = out.split('\0');
  return parts.flatMap((kind, at) => (at % 2 === 0 && parts[at + 1] ? [{ kind, path: parts[at + 1] ?? '' }] : []));
}
