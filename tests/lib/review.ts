import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { readFileRequest } from '../../src/domain/editor/requests/file-request.ts';
import type { ReadTexts } from '../../src/domain/editor/requests/read-texts.ts';
import { openReviewMode } from '../../src/editor-server/editing-mode.ts';
import { browserTabs } from './browser-tabs.ts';

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
  /** What a tab has read. */
  tab(name: string): ReadTexts;
  /** Restores a clean checkout without drafts. */
  reset(): void;
  remove(): void;
}

/**
 * Gives a test file a repository, clean before each test; `file` gives the path of a file in it. Other processes can
 * open the editor only when it is not open in this one.
 */
export function reviewing({
  isOpen = true,
} = {}): Omit<ReviewedRepository, 'reset' | 'remove'> & { file(name: string): string } {
  let made: ReviewedRepository;
  beforeAll(async () => {
    made = await reviewedRepository(isOpen);
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
    tab: (name) => made.tab(name),
  };
}

async function reviewedRepository(isOpen: boolean): Promise<ReviewedRepository> {
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
  let tabOf = browserTabs();
  const handle = isOpen ? await openReviewMode(join(root, 'content'), 'http://localhost:4321/admin/') : undefined;
  return {
    root,
    worktree: join(root, '.git/tutor-centre-review'),
    git,
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    ask: async (tab, action, params) => {
      const sent = tabOf(tab).sign({ action, params: { branch: 'main', ...params } });
      const request = readFileRequest(sent);
      if (!request) throw new Error(`The guard does not let through: ${action} ${JSON.stringify(params)}`);
      if (!handle) throw new Error('The editor is not open');
      const { status, json } = await handle(request);
      if (status !== 200) throw new Error(JSON.stringify(json));
      tabOf(tab).learn(sent, json);
      return json;
    },
    tab: (name) => tabOf(name),
    reset: () => {
      tabOf = browserTabs();
      git('reset', '--quiet', '--hard', git('rev-list', '--max-parents=0', 'HEAD'));
      git('clean', '--quiet', '-fd');
      const drafts = git('for-each-ref', '--format=%(refname:short)', 'refs/heads/cms').split('\n');
      for (const branch of drafts.filter(Boolean)) git('branch', '--quiet', '-D', branch);
    },
    remove: () => rmSync(root, { recursive: true }),
  };
}
