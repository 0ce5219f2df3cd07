import { draftOfBranch, type RequestOf } from '../domain/editor/requests/file-request.ts';
import type { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import type { SiteCheckout } from './checkout.ts';
import type { HandlerResponse, SendToDecap } from './decap-client.ts';
import { isEntryPath, type RequestHandler } from './direct-handler.ts';
import { draftBranch, draftCard, draftExists, listDraftIds, readOnBranch } from './drafts.ts';
import { conflictMessage, publish, runAndFastForward } from './publish.ts';
import { assertNoForeignFiles, reviewBranch, type Worktree } from './worktree.ts';

const ok = (json: unknown): HandlerResponse => ({ status: 200, json });
const done = ok({ message: 'done' });

/**
 * The handler for editing with review: drafts are branches `cms/…` in a worktree, and the checkout changes only when
 * a draft is published.
 */
export function reviewHandler(
  checkout: SiteCheckout,
  worktree: Worktree,
  sendToDecap: SendToDecap,
  lastRead: LastRead,
): RequestHandler {
  const { git } = worktree;
  return async (request, tab) => {
    await syncWorktree(checkout, worktree);
    switch (request.action) {
      case 'unpublishedEntries':
        return ok(await listDraftIds(git));
      case 'unpublishedEntry':
        return ok(await draftCard(git, request.params));
      case 'publishUnpublishedEntry':
        await publish(checkout, worktree, request.params);
        return done;
      case 'getEntry': {
        const { path } = request.params;
        const data = await readOnBranch(git, reviewBranch, path);
        lastRead.record(tab, path, data);
        return ok({ data: data ?? null, file: { path, id: null } });
      }
      case 'unpublishedEntryDataFile': {
        const { path } = request.params;
        const data = await readOnBranch(git, draftBranch(request.params), path);
        if (data === undefined) throw new Refusal('Этого черновика больше нет: его опубликовали или удалили.');
        lastRead.record(tab, path, data);
        return ok({ data });
      }
      case 'persistEntry':
        return saveDraft(worktree, sendToDecap, lastRead, request.params, tab);
      case 'deleteFiles':
        for (const path of request.params.paths.filter(isEntryPath)) {
          lastRead.assertUnchanged(tab, path, await readOnBranch(git, reviewBranch, path));
        }
        return runAndFastForward(checkout, worktree, 'Удалить не удалось', () => assertOk(sendToDecap(request)));
      case 'persistMedia':
        return runAndFastForward(checkout, worktree, 'Файл не сохранён', () => assertOk(sendToDecap(request)));
      case 'updateUnpublishedEntryStatus':
      case 'deleteUnpublishedEntry':
      case 'unpublishedEntryMediaFile':
        if (!(await draftExists(git, request.params))) {
          throw new Refusal('Этого черновика больше нет: его опубликовали или удалили. Обновите страницу.');
        }
        return sendToDecap(request);
      default:
        return sendToDecap(request);
    }
  };
}

/** Moves the worktree to the newest commit of the checkout's branch: someone may have committed there. */
async function syncWorktree({ git, branch }: SiteCheckout, worktree: Worktree): Promise<void> {
  const { code, out } = await git.try('rev-parse', `refs/heads/${branch}`, `refs/heads/${reviewBranch}`);
  const [checkoutCommit, reviewCommit] = out.split('\n');
  if (code !== 0 || checkoutCommit === undefined) {
    throw new Refusal(`Ветки ${branch} больше нет. Остановите редактор (Ctrl+C) и запустите снова.`);
  }
  if (checkoutCommit !== reviewCommit) await worktree.resetTo(checkoutCommit, false);
}

type SaveParams = RequestOf<'persistEntry'>['params'];

async function saveDraft(
  worktree: Worktree,
  sendToDecap: SendToDecap,
  lastRead: LastRead,
  params: SaveParams,
  tab?: string,
): Promise<HandlerResponse> {
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
    const withWorkflow = { ...params, options: { ...params.options, useWorkflow: true } };
    const response = await assertOk(sendToDecap({ action: 'persistEntry', params: withWorkflow }));
    if ((await readOnBranch(git, branch, path)) !== raw) {
      throw new Refusal(`Черновик не записан: git не взял ${path}. Посмотрите, не назван ли он в .gitignore.`);
    }
    lastRead.record(tab, path, raw);
    return response;
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

async function assertOk(pending: Promise<HandlerResponse>): Promise<HandlerResponse> {
  const response = await pending;
  if (response.status !== 200) throw new Error(`decap-server: ${JSON.stringify(response.json)}`);
  return response;
}
