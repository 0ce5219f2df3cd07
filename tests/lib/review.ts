import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { readFileRequest } from '../../src/domain/editor/requests/file-request.ts';
import { openReviewMode } from '../../src/editor-server/editing-mode.ts';

/** A repository with two entries and the editor with review over it; git is real. */
interface ReviewedRepository {
  readonly root: string;
  /** The worktree of the editor. */
  readonly worktree: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Sends a request to the editor's server as a tab does; throws when the status is not 200. */
  ask(tab: string, action: string, params: object): Promise<unknown>;
  /** Restores a clean checkout without drafts. */
  reset(): void;
  remove(): void;
}

/** Gives a test file a repository, clean before each test; `file` gives the path of a file in it. */
export function reviewing(): Omit<ReviewedRepository, 'reset' | 'remove'> & { file(name: string): string } {
  let made: ReviewedRepository;
  beforeAll(async () => {
    made = await reviewedRepository();
  });
  afterAll(() => made?.remove());
  beforeEach(() => made.reset());
  return {
    get root() {
      return made.root;
    },
    get worktree() {
      return made.worktree;
    },
    file: (name) => join(made.root, name),
    git: (...args) => made.git(...args),
    write: (path, text) => made.write(path, text),
    read: (path) => made.read(path),
    ask: (tab, action, params) => made.ask(tab, action, params),
  };
}

async function reviewedRepository(): Promise<ReviewedRepository> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'review-')));
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const write = (path: string, text: string) => writeFileSync(join(root, path), text);
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Проверка');
  git('config', 'user.email', 'proverka@example.ru');
  for (const folder of ['content/faq', 'content/media', 'src']) mkdirSync(join(root, folder), { recursive: true });
  write('src/code.ts', 'export {};\n');
  write('.gitignore', '*.secret.yaml\n');
  write('content/faq/a.yaml', 'question: Было?\nanswer: Да.\n');
  write('content/faq/b.yaml', 'question: Другое?\n');
  git('add', '.');
  git('commit', '--quiet', '-m', 'First');
  const handle = await openReviewMode(join(root, 'content'));
  return {
    root,
    worktree: join(root, '.git/tutor-centre-review'),
    git,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    ask: async (tab, action, params) => {
      const request = readFileRequest({ action, params: { branch: 'main', ...params } });
      if (!request) throw new Error(`The guard does not let through: ${action} ${JSON.stringify(params)}`);
      const { status, json } = await handle(request, tab);
      if (status !== 200) throw new Error(JSON.stringify(json));
      return json;
    },
    reset: () => {
      git('reset', '--quiet', '--hard', git('rev-list', '--max-parents=0', 'HEAD'));
      git('clean', '--quiet', '-fd');
      const drafts = git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms').split('\n');
      for (const branch of drafts.filter(Boolean)) git('branch', '--quiet', '-D', branch);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
