import { draftOfBranch, type RequestOf } from '../domain/editor/requests/file-request.ts';
import type { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { changesOf as changesOfSave, deletionsOf, isEntryPath } from './direct-handler.ts';
import { changesOf, draftBranch, draftExists, readOnBranch, setStatus } from './drafts.ts';
import { conflictMessage } from './publish.ts';
import { assertNoForeignFiles, reviewBranch, type Worktree } from './worktree.ts';
import { commitFiles } from './worktree-commit.ts';

type SaveParams = RequestOf<'persistEntry'>['params'];

/**
 * Saves an entry with its files as one commit on the branch of its draft. Whatever fails, the draft stays as it was.
 */
export async function saveDraft(
  worktree: Worktree,
  lastRead: LastRead,
  params: SaveParams,
  tab?: string,
): Promise<void> {
  const { git } = worktree;
  const [{ path, slug, raw }] = params.dataFiles;
  const draft = { collection: params.options.collectionName, slug };
  const branch = draftBranch(draft);
  if (!path.startsWith(`content/${draft.collection}/${slug}.`) || !draftOfBranch(branch)) {
    throw new Refusal(
      `Сохранение остановлено: из имени файла ${path} не составить имя ветки. Оставьте в нём буквы, цифры и дефисы.`,
    );
  }
  const hasDraft = await draftExists(git, draft);
  lastRead.assertUnchanged(tab, path, await readOnBranch(git, hasDraft ? branch : reviewBranch, path), raw);
  await assertNoForeignFiles(worktree, 'Сохранение остановлено');
  const before = await git('rev-parse', reviewBranch);
  if (hasDraft) await rebaseDraft(worktree, branch, before);
  try {
    await git('checkout', '--quiet', ...(hasDraft ? [branch] : ['-b', branch]), '--');
    const changes = changesOfSave(params);
    const dropped = (await changesOf(git, branch)).filter(
      (change) =>
        change.kind === 'A' && !isEntryPath(change.path) && !params.assets.some((asset) => asset.path === change.path),
    );
    await commitFiles(
      worktree,
      [...changes, ...deletionsOf(dropped.map((change) => change.path))],
      params.options.commitMessage,
    );
    if (!hasDraft) await setStatus(git, draft, params.options.status);
    await worktree.resetTo(before, true);
    lastRead.record(tab, path, raw);
  } catch (error) {
    await worktree.resetTo(before, true);
    // `-d` deletes the branch only if it has no commits of its own.
    if (!hasDraft) await git.try('branch', '--quiet', '-d', branch);
    throw error;
  }
}

/** Rebases a draft on the published content. A conflict leaves the draft unchanged and throws a Refusal. */
async function rebaseDraft(worktree: Worktree, branch: string, commit: string): Promise<void> {
  const { code } = await worktree.git.try('rebase', '--quiet', '--no-verify', commit, branch);
  const conflicts = (await worktree.git('diff', '--name-only', '--diff-filter=U')).split('\n').filter(Boolean);
  await worktree.resetTo(commit, true);
  if (code !== 0) throw new Refusal(conflictMessage('Сохранение остановлено', branch, conflicts));
}
