import { draftOfBranch, type RequestOf } from '../domain/editor/requests/file-request.ts';
import type { LastRead } from '../domain/editor/requests/last-read.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import type { SiteCheckout } from './checkout.ts';
import { isEntry, type RequestHandler } from './direct-handler.ts';
import { branchOf, draftCard, draftIds, isDraft, textOn } from './drafts.ts';
import { conflict, publish, withCheckout } from './publish.ts';
import type { Ask, ServerAnswer } from './upstream.ts';
import { mustHoldNothingElse, reviewBranch, type Worktree } from './worktree.ts';

const ok = (json: unknown): ServerAnswer => ({ status: 200, json });
const done = ok({ message: 'done' });

/** Works on branches `cms/…` in a worktree of their own; the checkout of `home` sees only what is published. */
export function reviewHandler(home: SiteCheckout, tree: Worktree, ask: Ask, known: LastRead): RequestHandler {
  const { git } = tree;
  return async (request, tab) => {
    await follow(home, tree);
    switch (request.action) {
      case 'unpublishedEntries':
        return ok(await draftIds(git));
      case 'unpublishedEntry':
        return ok(await draftCard(git, request.params));
      case 'publishUnpublishedEntry':
        await publish(home, tree, request.params);
        return done;
      case 'getEntry': {
        const { path } = request.params;
        const data = await textOn(git, reviewBranch, path);
        known.note(tab, path, data);
        return ok({ data: data ?? null, file: { path, id: null } });
      }
      case 'unpublishedEntryDataFile': {
        const { path } = request.params;
        const data = await textOn(git, branchOf(request.params), path);
        if (data === undefined) throw new Refusal('Этого черновика больше нет: его опубликовали или удалили.');
        known.note(tab, path, data);
        return ok({ data });
      }
      case 'persistEntry':
        return saveDraft(tree, ask, known, request.params, tab);
      case 'deleteFiles':
        for (const path of request.params.paths.filter(isEntry)) {
          known.mustBeKnown(tab, path, await textOn(git, reviewBranch, path));
        }
        return withCheckout(home, tree, 'Удалить не удалось', () => mustGoWell(ask(request)));
      case 'persistMedia':
        return withCheckout(home, tree, 'Файл не сохранён', () => mustGoWell(ask(request)));
      case 'updateUnpublishedEntryStatus':
      case 'deleteUnpublishedEntry':
      case 'unpublishedEntryMediaFile':
        if (!(await isDraft(git, request.params))) {
          throw new Refusal('Этого черновика больше нет: его опубликовали или удалили. Обновите страницу.');
        }
        return ask(request);
      default:
        return ask(request);
    }
  };
}

/** Brings the worktree to where the checkout's branch stands now: someone may have committed there. */
async function follow({ git, branch }: SiteCheckout, tree: Worktree): Promise<void> {
  const { code, out } = await git.try('rev-parse', `refs/heads/${branch}`, `refs/heads/${reviewBranch}`);
  const [there, here] = out.split('\n');
  if (code !== 0 || there === undefined) {
    throw new Refusal(`Ветки ${branch} больше нет. Остановите редактор (Ctrl+C) и запустите снова.`);
  }
  if (there !== here) await tree.settle(there, false);
}

type Save = RequestOf<'persistEntry'>['params'];

async function saveDraft(tree: Worktree, ask: Ask, known: LastRead, save: Save, tab?: string): Promise<ServerAnswer> {
  const { git } = tree;
  const [{ path, slug, raw }] = save.dataFiles;
  const draft = { collection: save.options.collectionName, slug };
  const branch = branchOf(draft);
  if (!path.startsWith(`content/${draft.collection}/${slug}.`) || !draftOfBranch(branch)) {
    throw new Refusal(
      `Сохранение остановлено: из имени файла ${path} не составить имя ветки. Оставьте в нём буквы, цифры и дефисы.`,
    );
  }
  const hasDraft = await isDraft(git, draft);
  known.mustBeKnown(tab, path, await textOn(git, hasDraft ? branch : reviewBranch, path), raw);
  await mustHoldNothingElse(tree, 'Сохранение остановлено');
  const before = await git('rev-parse', reviewBranch);
  if (hasDraft) await renew(tree, branch, before);
  try {
    const params = { ...save, options: { ...save.options, useWorkflow: true } };
    const answer = await mustGoWell(ask({ action: 'persistEntry', params }));
    if ((await textOn(git, branch, path)) !== raw) {
      throw new Refusal(`Черновик не записан: git не взял ${path}. Посмотрите, не назван ли он в .gitignore.`);
    }
    known.note(tab, path, raw);
    return answer;
  } catch (error) {
    await tree.settle(before, true);
    // Goes only when it holds nothing new.
    if (!hasDraft) await git.try('branch', '--quiet', '-d', branch);
    throw error;
  }
}

/** Puts a draft onto what is published now; a draft that contradicts it stays as it was, and the editor is told. */
async function renew(tree: Worktree, branch: string, onto: string): Promise<void> {
  const { code } = await tree.git.try('rebase', '--quiet', '--no-verify', onto, branch);
  const torn = (await tree.git('diff', '--name-only', '--diff-filter=U')).split('\n').filter(Boolean);
  await tree.settle(onto, true);
  if (code !== 0) throw new Refusal(conflict('Сохранение остановлено', branch, torn));
}

async function mustGoWell(asked: Promise<ServerAnswer>): Promise<ServerAnswer> {
  const answer = await asked;
  if (answer.status !== 200) throw new Error(`decap-server: ${JSON.stringify(answer.json)}`);
  return answer;
}
