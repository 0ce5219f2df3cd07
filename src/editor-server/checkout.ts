import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { type Git, gitIn } from './git.ts';

/** A folder of files that git keeps. */
export interface Repository {
  readonly root: string;
  readonly git: Git;
  /** The `.git` folder that all worktrees share, as an absolute path. */
  readonly gitDir: string;
}

/** The git checkout that `npm start` serves the site from. Publishing moves its branch forward. */
export interface SiteCheckout extends Repository {
  /** The branch that was checked out when the editor started. */
  readonly branch: string;
}

/**
 * Finds the repository whose content/ is `contentDir`. Throws a Refusal when git is missing or older than 2.31, or when
 * there is no repository.
 */
export async function findRepository(contentDir: string): Promise<Repository> {
  const git = gitIn(dirname(contentDir));
  if (!(await isSupportedGit(git))) throw new Refusal(`Для проверки нужен git 2.31 или новее. ${directModeHint}`);
  const top = await git.try('rev-parse', '--show-toplevel');
  if (top.code !== 0) {
    throw new Refusal(
      `Режим проверки ведёт историю в git, а ${dirname(contentDir)} — не его хранилище. ${directModeHint}`,
    );
  }
  if ((await realpath(top.out)) !== (await realpath(dirname(contentDir)))) {
    throw new Refusal(`Папка content должна лежать в корне хранилища git: ${top.out}. ${directModeHint}`);
  }
  return { root: top.out, git, gitDir: resolve(top.out, await git('rev-parse', '--git-common-dir')) };
}

/**
 * The checkout of a repository. Throws a Refusal when publishing into it is not possible: there is no branch, commit or
 * user name, or content/ has uncommitted changes.
 */
export async function findSiteCheckout(repository: Repository): Promise<SiteCheckout> {
  const { git } = repository;
  const { code, out: branch } = await git.try('symbolic-ref', '--quiet', '--short', 'HEAD');
  if (code !== 0) throw new Refusal('Рабочая копия не стоит ни на одной ветке. Перейдите на ветку: git switch main');
  if ((await git.try('rev-parse', '--verify', '--quiet', 'HEAD')).code !== 0) {
    throw new Refusal('В хранилище git ещё нет ни одного коммита. Сделайте первый: git add . && git commit');
  }
  if ((await git.try('var', 'GIT_COMMITTER_IDENT')).code !== 0) {
    throw new Refusal(
      'Git не знает, кто вы. Назовитесь: git config user.name "Имя Фамилия" и git config user.email адрес@почты',
    );
  }
  const checkout = { ...repository, branch };
  await assertClean(checkout, 'Режим проверки не запущен');
  return checkout;
}

/** Git reads settings from environment variables (GIT_CONFIG_COUNT) since 2.31. */
async function isSupportedGit(git: Git): Promise<boolean> {
  const version = await git.try('--version').catch(() => undefined);
  const [, major = 0, minor = 0] = (/(\d{1,5})\.(\d{1,5})/.exec(version?.out ?? '') ?? []).map(Number);
  return major > 2 || (major === 2 && minor >= 31);
}

/**
 * Throws a Refusal that starts with `failure` when another branch is checked out or content/ has uncommitted changes.
 */
export async function assertClean({ git, branch }: SiteCheckout, failure: string): Promise<void> {
  const head = await git.try('symbolic-ref', '--quiet', '--short', 'HEAD');
  if (head.out !== branch) {
    throw new Refusal(
      `${failure}: рабочая копия ушла с ветки ${branch}. Вернитесь на неё (git switch ${branch}) или запустите редактор заново.`,
    );
  }
  const changed = await git('status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', 'content');
  const paths = changed
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
  if (paths.length > 0) {
    throw new Refusal(
      `${failure}: в рабочей копии есть изменения, не записанные в git: ${firstThree(paths)}. ` +
        'Запишите их (git add content && git commit) или отложите (git stash -u) и повторите.',
    );
  }
}

/** Lists the first three paths and the number of the rest, in Russian. */
export function firstThree(paths: readonly string[]): string {
  const rest = paths.length - 3;
  return paths.slice(0, 3).join(', ') + (rest > 0 ? ` и ещё ${rest}` : '');
}

const directModeHint = 'Без проверки редактор запускается так: npm start';
