import type { DraftName } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { firstThree, mustBeClean, type SiteCheckout } from './checkout.ts';
import { branchOf, isDraft, statusOf } from './drafts.ts';
import { mustHoldNothingElse, reviewBranch, type Worktree } from './worktree.ts';

/** Does `work` on the review branch, then brings the checkout there; when anything fails, all is as it was before. */
export async function withCheckout<T>(
  home: SiteCheckout,
  tree: Worktree,
  what: string,
  work: () => Promise<T>,
): Promise<T> {
  await mustBeClean(home, what);
  await mustHoldNothingElse(tree, what);
  const before = await home.git('rev-parse', `refs/heads/${home.branch}`);
  try {
    const result = await work();
    await mustTouchContentAlone(tree, before, what);
    const { code, err } = await home.git.try('merge', '--ff-only', '--quiet', reviewBranch);
    if (code !== 0) throw new Refusal(`${what}: рабочая копия не приняла его. Git говорит: ${err}`);
    return result;
  } catch (error) {
    await tree.settle(before, true);
    throw error;
  }
}

/** Publishes a draft that is ready; its branch goes last, so that nothing is lost wherever this stops. */
export async function publish(home: SiteCheckout, tree: Worktree, draft: DraftName): Promise<void> {
  const branch = branchOf(draft);
  const what = 'Опубликовать не удалось';
  if (!(await isDraft(tree.git, draft))) throw new Refusal(`${what}: этот черновик уже опубликовали или удалили.`);
  if ((await statusOf(tree.git, draft)) !== 'pending_publish') {
    throw new Refusal(`${what}: черновик ещё не готов. Переведите его в «Готово» и повторите.`);
  }
  await withCheckout(home, tree, what, async () => {
    const message = `Публикация: ${draft.collection}/${draft.slug}`;
    const { code, err } = await tree.git.try('merge', '--no-ff', '--no-verify', '--quiet', '-m', message, branch);
    if (code === 0) return;
    const torn = (await tree.git('diff', '--name-only', '--diff-filter=U')).split('\n').filter(Boolean);
    throw new Refusal(torn.length > 0 ? conflict(what, branch, torn) : `${what}. Git говорит: ${err}`);
  });
  await tree.git('branch', '--quiet', '-D', branch);
}

/** Says that a draft and what is published changed the same places. */
export function conflict(what: string, branch: string, paths: readonly string[]): string {
  return (
    `${what}: после того как начат черновик, ту же запись изменили и на сайте (${firstThree(paths)}). Обе версии целы: ` +
    `одна на сайте, другая в черновике (ветка ${branch}). Откройте черновик, скопируйте свои правки, удалите его, ` +
    'откройте запись заново и внесите их туда.'
  );
}

async function mustTouchContentAlone({ git }: Worktree, before: string, what: string): Promise<void> {
  const paths = (await git('diff', '--name-only', '--no-renames', '-z', before, reviewBranch))
    .split('\0')
    .filter(Boolean);
  const foreign = paths.filter((path) => !path.startsWith('content/'));
  if (foreign.length > 0) {
    throw new Refusal(
      `${what}: черновик меняет не только записи: ${firstThree(foreign)}. Покажите его тому, кто ведёт сайт.`,
    );
  }
}
