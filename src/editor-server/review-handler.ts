import { basename, join } from 'node:path';
import type { DraftName } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { assertUnchanged } from '../domain/editor/requests/unchanged.ts';
import type { SiteCheckout } from './checkout.ts';
import { deletionsOf, isEntryPath } from './direct-handler.ts';
import { draftBranch, draftCard, draftExists, listDraftIds, readOnBranch, setStatus, siteChange } from './drafts.ts';
import type { Git } from './git.ts';
import { done, ok, type RequestHandler } from './handler.ts';
import { publish, runAndFastForward } from './publish.ts';
import { answerReading, inContent, mediaFile, openedEntry, saved, versionOf } from './reading.ts';
import { saveDraft } from './save-draft.ts';
import { reviewBranch, type Worktree } from './worktree.ts';
import { commitFiles } from './worktree-commit.ts';

/**
 * The handler for editing with review: drafts are branches `cms/…` in a worktree, and the checkout changes only when
 * a draft is published.
 */
export function reviewHandler(checkout: SiteCheckout, worktree: Worktree): RequestHandler {
  const { git } = worktree;
  return async (request) => {
    await syncWorktree(checkout, worktree);
    switch (request.action) {
      case 'info':
        return ok({ repo: basename(checkout.root), publish_modes: ['editorial_workflow'], type: 'local_git' });
      case 'unpublishedEntries':
        return ok(await listDraftIds(git));
      case 'unpublishedEntry':
        return ok(await draftCard(git, request.params));
      case 'publishUnpublishedEntry':
        await publish(checkout, worktree, request.params);
        return done;
      case 'getEntry': {
        const { path } = request.params;
        return ok(openedEntry(path, await readOnBranch(git, reviewBranch, path)));
      }
      case 'unpublishedEntryDataFile': {
        const { path } = request.params;
        const data = await readOnBranch(git, draftBranch(request.params), path);
        if (data === undefined) throw new Refusal('Этого черновика больше нет: его опубликовали или удалили.');
        return ok({ ...openedEntry(path, data), site: await siteChange(git, request.params, path) });
      }
      case 'persistEntry':
        await saveDraft(worktree, request.params);
        return saved(request.params.dataFiles[0].raw);
      case 'deleteFiles': {
        const { paths, known, options } = request.params;
        for (const path of paths.filter(isEntryPath)) {
          assertUnchanged({ known: known[path], current: versionOf(await readOnBranch(git, reviewBranch, path)) });
        }
        await runAndFastForward(checkout, worktree, 'Удалить не удалось', () =>
          commitFiles(worktree, deletionsOf(paths), options.commitMessage),
        );
        return done;
      }
      case 'persistMedia': {
        const { asset, options } = request.params;
        const bytes = Buffer.from(asset.content, 'base64');
        await runAndFastForward(checkout, worktree, 'Файл не сохранён', () =>
          commitFiles(worktree, [{ path: inContent(asset.path), bytes }], options.commitMessage),
        );
        return ok(mediaFile(asset.path, bytes));
      }
      case 'updateUnpublishedEntryStatus':
        await assertDraft(git, request.params);
        await setStatus(git, request.params, request.params.newStatus);
        return done;
      case 'deleteUnpublishedEntry':
        await assertDraft(git, request.params);
        await git('branch', '--quiet', '-D', draftBranch(request.params));
        return done;
      case 'unpublishedEntryMediaFile': {
        await assertDraft(git, request.params);
        const { path } = request.params;
        const { code, bytes } = await git.try('cat-file', 'blob', `${draftBranch(request.params)}:${path}`);
        if (code !== 0) throw new Refusal(`В этом черновике нет файла ${path}. Обновите страницу.`);
        return ok(mediaFile(path, bytes));
      }
      default:
        return answerReading(join(worktree.root, 'content'), request);
    }
  };
}

async function assertDraft(git: Git, draft: DraftName): Promise<void> {
  if (await draftExists(git, draft)) return;
  throw new Refusal('Этого черновика больше нет: его опубликовали или удалили. Обновите страницу.');
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
