import { hashOf } from '../adapters/write-steps.ts';
import { type DraftName, draftOfBranch } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { mediaFolder } from '../domain/model/media-path.ts';
import type { Git } from './git.ts';
import { reviewBranch } from './worktree.ts';

/** The git branch of a draft. The name is Decap's. */
export const draftBranch = ({ collection, slug }: DraftName): string => `cms/${collection}/${slug}`;

/** The drafts that differ from the published content, named as Decap names them: `<collection>/<slug>`. */
export async function listDraftIds(git: Git): Promise<string[]> {
  const branches = (await git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms/')).split('\n');
  const ids: string[] = [];
  for (const branch of branches) {
    const draft = draftOfBranch(branch);
    if (draft && (await changesOf(git, branch)).length > 0) ids.push(`${draft.collection}/${draft.slug}`);
  }
  return ids;
}

/**
 * One draft in the form that Decap's workflow board expects. Throws a Refusal with status 404 when there is no such
 * draft.
 */
export async function draftCard(git: Git, draft: DraftName): Promise<object> {
  const branch = draftBranch(draft);
  if (!(await draftExists(git, draft))) throw new Refusal('Такого черновика нет.', 404);
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

export async function draftExists(git: Git, draft: DraftName): Promise<boolean> {
  return (await git.try('rev-parse', '--verify', '--quiet', `refs/heads/${draftBranch(draft)}`)).code === 0;
}

/** The column of the workflow board: `draft`, `pending_review` or `pending_publish`. */
export async function statusOf(git: Git, draft: DraftName): Promise<string> {
  const { out } = await git.try('config', statusKey(draft));
  return /^decap-cms\/(pending_\w+)$/.exec(out.trim())?.[1] ?? 'draft';
}

/** Moves a draft to another column. */
export async function setStatus(git: Git, draft: DraftName, status: string): Promise<void> {
  await git('config', statusKey(draft), `decap-cms/${status}`);
}

/** The description of the branch, where decap-server kept the status too: drafts of its time go on. */
const statusKey = (draft: DraftName): string => `branch.${draftBranch(draft)}.description`;

/** The text of a file on a branch; undefined when the branch has no such file. */
export async function readOnBranch(git: Git, branch: string, path: string): Promise<string | undefined> {
  const { code, raw } = await git.try('show', `${branch}:${path}`);
  return code === 0 ? raw : undefined;
}

/** The published entry, where it is another one than when the draft of it began. */
export interface SiteChange {
  /** The text that the draft began from. */
  readonly base: string;
  readonly data: string;
  readonly version: string;
}

/** What was published over the entry of a draft since that began; undefined when nothing, or what the draft holds too. */
export async function siteChange(git: Git, draft: DraftName, path: string): Promise<SiteChange | undefined> {
  const branch = draftBranch(draft);
  const { out: began } = await git.try('merge-base', reviewBranch, branch);
  const [base, data, own] = await Promise.all([began, reviewBranch, branch].map((at) => readOnBranch(git, at, path)));
  if (base === undefined || data === undefined || data === base || data === own) return undefined;
  return { base, data, version: hashOf(data) };
}

/**
 * The files that a branch adds or changes compared with its merge base. Deleted files do not count: Decap deletes
 * without a draft.
 */
export async function changesOf(git: Git, branch: string): Promise<{ kind: string; path: string }[]> {
  const out = await git(
    'diff',
    '--name-status',
    '--no-renames',
    '--diff-filter=AM',
    '-z',
    `${reviewBranch}...${branch}`,
  );
  const parts = out.split('\0');
  return parts.flatMap((kind, index) =>
    index % 2 === 0 && parts[index + 1] ? [{ kind, path: parts[index + 1] ?? '' }] : [],
  );
}
