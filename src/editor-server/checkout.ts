import { realpath } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { type Git, gitIn } from './git.ts';

/** The checkout that the site is shown from, as a place to publish to. */
export interface SiteCheckout {
  readonly root: string;
  readonly git: Git;
  /** The folder of git itself, common to all worktrees. */
  readonly gitDir: string;
  /** The branch that the checkout stood on when the editor started. */
  readonly branch: string;
}

/** The checkout around `contentDir`; throws a Refusal when nothing can be published to it. */
export async function findSiteCheckout(contentDir: string): Promise<SiteCheckout> {
  const git = gitIn(dirname(contentDir));
  if (!(await isRecent(git))) throw new Refusal(`Для проверки нужен git 2.31 или новее. ${plainMode}`);
  const top = await git.try('rev-parse', '--show-toplevel');
  if (top.code !== 0) {
    throw new Refusal(`Режим проверки ведёт историю в git, а ${dirname(contentDir)} — не его хранилище. ${plainMode}`);
  }
  if ((await realpath(top.out)) !== (await realpath(dirname(contentDir)))) {
    throw new Refusal(`Папка content должна лежать в корне хранилища git: ${top.out}. ${plainMode}`);
  }
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
  const home = {
    root: top.out,
    git,
    gitDir: resolve(top.out, await git('rev-parse', '--git-common-dir')),
    branch,
  };
  await mustBeClean(home, 'Режим проверки не запущен');
  return home;
}

/** Whether git is there and takes its settings from the environment, as it does since 2.31. */
async function isRecent(git: Git): Promise<boolean> {
  const said = await git.try('--version').catch(() => undefined);
  const [, major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(said?.out ?? '') ?? []).map(Number);
  return major > 2 || (major === 2 && minor >= 31);
}

/** Throws a Refusal, opened by `what`, when the checkout left its branch or has changes in content/ not committed. */
export async function mustBeClean({ git, branch }: SiteCheckout, what: string): Promise<void> {
  const head = await git.try('symbolic-ref', '--quiet', '--short', 'HEAD');
  if (head.out !== branch) {
    throw new Refusal(
      `${what}: рабочая копия ушла с ветки ${branch}. Вернитесь на неё (git switch ${branch}) или запустите редактор заново.`,
    );
  }
  const changed = await git('status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', 'content');
  const paths = changed
    .split('\0')
    .filter(Boolean)
    .map((line) => line.slice(3));
  if (paths.length > 0) {
    throw new Refusal(
      `${what}: в рабочей копии есть изменения, не записанные в git: ${firstThree(paths)}. ` +
        'Запишите их (git add content && git commit) или отложите (git stash -u) и повторите.',
    );
  }
}

/** The first three of the paths, and how many there are besides. */
export function firstThree(paths: readonly string[]): string {
  const rest = paths.length - 3;
  return paths.slice(0, 3).join(', ') + (rest > 0 ? ` и ещё ${rest}` : '');
}

const plainMode = 'Без проверки редактор запускается так: npm start';
