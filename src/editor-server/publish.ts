import type { DraftName } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { assertClean, firstThree, type SiteCheckout } from './checkout.ts';
import { draftBranch, draftExists, siteChange, statusOf } from './drafts.ts';
import type { Git } from './git.ts';
import { moveCheckout } from './move-checkout.ts';
import { assertNoForeignFiles, reviewBranch, type Worktree } from './worktree.ts';

/**
 * Runs `work` on the review branch, then fast-forwards the checkout to it. If any step fails, the review branch
 * returns to where it was and the error is thrown on; a Refusal starts with `failure`.
 */
export async function runAndFastForward<T>(
  checkout: SiteCheckout,
  worktree: Worktree,
  failure: string,
  work: () => Promise<T>,
): Promise<T> {
  await assertClean(checkout, failure);
  await assertNoForeignFiles(worktree, failure);
  const before = await checkout.git('rev-parse', `refs/heads/${checkout.branch}`);
  try {
    const result = await work();
    await assertOnlyContentChanged(worktree, before, failure);
    await moveCheckout(checkout, before, await worktree.git('rev-parse', reviewBranch));
    return result;
  } catch (error) {
    await worktree.resetTo(before, true);
    throw error;
  }
}

/**
 * Merges a draft whose status is `pending_publish` into the published content. Throws a Refusal when there is no such
 * draft, it is not ready, or it conflicts. Its branch is deleted last, so that a failure at any step loses nothing.
 */
export async function publish(checkout: SiteCheckout, worktree: Worktree, draft: DraftName): Promise<void> {
  const branch = draftBranch(draft);
  const failure = 'Опубликовать не удалось';
  if (!(await draftExists(worktree.git, draft)))
    throw new Refusal(`${failure}: этот черновик уже опубликовали или удалили.`);
  if ((await statusOf(worktree.git, draft)) !== 'pending_publish') {
    throw new Refusal(`${failure}: черновик ещё не готов. Переведите его в «Готово» и повторите.`);
  }
  await runAndFastForward(checkout, worktree, failure, async () => {
    const message = `Публикация: ${draft.collection}/${draft.slug}`;
    const { code, err } = await worktree.git.try('merge', '--no-ff', '--no-verify', '--quiet', '-m', message, branch);
    if (code === 0) return;
    const conflicts = (await worktree.git('diff', '--name-only', '--diff-filter=U')).split('\n').filter(Boolean);
    throw conflicts.length > 0
      ? conflictRefusal(failure, branch, conflicts, await mayBeMerged(worktree.git, draft, conflicts))
      : new Refusal(`${failure}. Git говорит: ${err}`);
  });
  await worktree.git('branch', '--quiet', '-D', branch);
}

/** Whether a form can put the draft together with what was published over it. */
const mayBeMerged = async (git: Git, draft: DraftName, [path = '', ...others]: readonly string[]): Promise<boolean> =>
  others.length === 0 && (await siteChange(git, draft, path)) !== undefined;

/** The refusal for a draft over whose entry something else was published. */
export function conflictRefusal(failure: string, branch: string, paths: readonly string[], mayMerge = false): Refusal {
  const cure = mayMerge
    ? 'Откройте черновик и нажмите «Опубликовать» в нём: редактор покажет обе версии рядом.'
    : 'Откройте черновик, скопируйте свои правки, удалите его, откройте запись заново и внесите их туда.';
  return new Refusal(
    `${failure}: после того как начат черновик, ту же запись изменили и на сайте (${firstThree(paths)}). Обе версии целы: ` +
      `одна на сайте, другая в черновике (ветка ${branch}). ${cure}`,
    412,
  );
}

/** Only ordinary files of content/ may change: a link or another repository there would be written as a text. */
async function assertOnlyContentChanged({ git }: Worktree, before: string, failure: string): Promise<void> {
  const parts = (await git('diff', '--raw', '--no-renames', '-z', before, reviewBranch)).split('\0');
  const outside = parts.flatMap((record, index) => {
    const path = parts[index + 1];
    if (index % 2 === 1 || path === undefined) return [];
    const isFile = /^:\d+ (?:100644|100755|000000) /.test(record);
    return isFile && path.startsWith('content/') ? [] : [path];
  });
  if (outside.length > 0) {
    throw new Refusal(
      `${failure}: черновик меняет не только записи: ${firstThree(outside)}. Покажите его тому, кто ведёт сайт.`,
    );
  }
}
