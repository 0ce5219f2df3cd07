import { draftOfBranch, type RequestOf } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { assertUnchanged } from '../domain/editor/requests/unchanged.ts';
import { changesOf as changesOfSave, deletionsOf, isEntryPath } from './direct-handler.ts';
import { changesOf, draftBranch, draftExists, readOnBranch, setStatus, siteChange } from './drafts.ts';
import { conflictRefusal } from './publish.ts';
import { versionOf } from './reading.ts';
import { assertNoForeignFiles, reviewBranch, type Worktree } from './worktree.ts';
import { commitFiles } from './worktree-commit.ts';

type SaveParams = RequestOf<'persistEntry'>['params'];

const failure = 'Сохранение остановлено';

/**
 * Saves an entry with its files as one commit on the branch of its draft. Whatever fails, the draft stays as it was.
 */
export async function saveDraft(worktree: Worktree, params: SaveParams): Promise<void> {
  const { git } = worktree;
  const [{ path, slug, raw }] = params.dataFiles;
  const draft = { collection: params.options.collectionName, slug };
  const branch = draftBranch(draft);
  if (!path.startsWith(`content/${draft.collection}/${slug}.`) || !draftOfBranch(branch)) {
    throw new Refusal(
      `${failure}: из имени файла ${path} не составить имя ветки. Оставьте в нём буквы, цифры и дефисы.`,
    );
  }
  const hasDraft = await draftExists(git, draft);
  const current = versionOf(await readOnBranch(git, hasDraft ? branch : reviewBranch, path));
  assertUnchanged({ known: params.known[path], current, incoming: versionOf(raw) });
  await assertNoForeignFiles(worktree, failure);
  const before = await git('rev-parse', reviewBranch);
  if (hasDraft) {
    // The whole text is written: over another one than it was put together with, it would take that away.
    const site = await siteChange(git, draft, path);
    if (site && params.mergedWith[path] !== site.version) throw conflictRefusal(failure, branch, [path]);
    await rebaseDraft(worktree, branch, before, site ? path : undefined);
  }
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
  } catch (error) {
    await worktree.resetTo(before, true);
    // `-d` deletes the branch only if it has no commits of its own.
    if (!hasDraft) await git.try('branch', '--quiet', '-d', branch);
    throw error;
  }
}

/**
 * Rebases a draft on the published content. In the entry `merged` the draft's lines stay, as the text that is to be saved
 * holds both versions. Another conflict leaves the draft unchanged and throws a Refusal.
 */
async function rebaseDraft(worktree: Worktree, branch: string, commit: string, merged?: string): Promise<void> {
  const { git } = worktree;
  const onSite = (await git('diff', '--name-only', '--no-renames', '-z', `${branch}...${commit}`)).split('\0');
  const others = (await changesOf(git, branch)).filter(({ path }) => path !== merged && onSite.includes(path));
  const theirs = merged !== undefined && others.length === 0 ? ['-X', 'theirs'] : [];
  const { code } = await git.try('rebase', '--quiet', '--no-verify', ...theirs, commit, branch);
  const conflicts = (await git('diff', '--name-only', '--diff-filter=U')).split('\n').filter(Boolean);
  await worktree.resetTo(commit, true);
  if (code !== 0) throw conflictRefusal(failure, branch, conflicts);
}
