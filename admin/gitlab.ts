import * as z from 'zod/mini';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';
import { assertUnchanged, type FileStates } from '../src/domain/editor/requests/unchanged.ts';
import { mediaFolder } from '../src/domain/model/media-path.ts';
import { mergeReason, mergeWithSite, saveAgain } from './drafts/conflict.ts';
import { alertAndRethrow, patchBackend } from './refusals.ts';

interface GitLabRequest {
  readonly url: string;
  readonly method?: string;
  readonly params?: object;
  readonly body?: string;
}

interface GitLabApi {
  readonly repoURL: string;
  request(request: GitLabRequest): Promise<Response>;
  requestJSON(request: GitLabRequest): Promise<unknown>;
  readFile(path: string, id: null, at: { branch: string }): Promise<string>;
}

/** The part of Decap's GitLab backend that this site uses. */
interface GitLabBackend {
  api: GitLabApi;
  authenticate(state: unknown): Promise<{ avatar_url?: string }>;
  getEntry(path: string): Promise<{ data: string }>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
}

const commitSchema = z.looseObject({
  branch: z.string(),
  start_branch: z.optional(z.string()),
  actions: z.array(z.looseObject({ action: z.string(), file_path: z.string(), content: z.optional(z.string()) })),
});
type Action = z.infer<typeof commitSchema>['actions'][number];
/** The texts of entries as this page last read or wrote them, by path. */
type LastRead = Map<string, string>;

/**
 * Decap's GitLab backend overwrites what another editor has saved meanwhile. Here each commit is checked against the
 * texts that this page has read, and names the last commit of each file, so that GitLab rejects it when the file has
 * changed since.
 */
export function preventGitLabOverwrites(): void {
  patchBackend<GitLabBackend>('gitlab', (gitlab) => {
    const lastRead: LastRead = new Map();
    const { authenticate, getEntry, unpublishedEntryDataFile } = gitlab;
    gitlab.authenticate = async (state) => {
      // The avatar would be loaded from a server that this site does not talk to.
      const { avatar_url: _, ...user } = await authenticate.call(gitlab, state);
      checkCommits(gitlab.api, lastRead);
      return user;
    };
    gitlab.getEntry = async (path) => {
      const entry = await getEntry.call(gitlab, path);
      lastRead.set(path, entry.data);
      return entry;
    };
    gitlab.unpublishedEntryDataFile = async (collection, slug, path, id) => {
      const data = await unpublishedEntryDataFile.call(gitlab, collection, slug, path, id);
      lastRead.set(path, data);
      return data;
    };
  });
}

function checkCommits(api: GitLabApi, lastRead: LastRead): void {
  const send = api.requestJSON;
  const isCommit = ({ url, method }: GitLabRequest) => method === 'POST' && url.endsWith('/repository/commits');
  const sendChecked = async (request: GitLabRequest): Promise<unknown> => {
    const commit = commitSchema.parse(JSON.parse(request.body ?? ''));
    const branch = commit.start_branch ?? commit.branch;
    const actions = await Promise.all(commit.actions.map((action) => withLastCommit(api, lastRead, branch, action)));
    const result = await send({ ...request, body: JSON.stringify({ ...commit, actions }) }).catch(throwInRussian);
    for (const action of commit.actions) {
      const text = decodeContent(action);
      if (text === undefined) lastRead.delete(action.file_path);
      else lastRead.set(action.file_path, text);
    }
    return result;
  };
  api.requestJSON = (request) => (isCommit(request) ? sendChecked(request).catch(alertAndRethrow) : send(request));
}

/** Adds the file's last commit to the action. Throws a Refusal when the file is not the one that was read. */
async function withLastCommit(api: GitLabApi, lastRead: LastRead, branch: string, action: Action): Promise<Action> {
  const { file_path: path } = action;
  if (path.startsWith(`content/${mediaFolder}`)) return action;
  if (action.action === 'create') {
    assertUnchanged({ known: lastRead.get(path), current: undefined, incoming: decodeContent(action) });
    return action;
  }
  // The commit is read before the text: GitLab rejects what changes between the two.
  const url = `${api.repoURL}/repository/files/${encodeURIComponent(path)}`;
  const head = await api.request({ method: 'HEAD', url, params: { ref: branch } });
  const current = await api.readFile(path, null, { branch });
  assertMerged({ path, known: lastRead.get(path), current, incoming: decodeContent(action) }, lastRead);
  const lastCommit = head.headers.get('X-Gitlab-Last-Commit-Id');
  return lastCommit === null ? action : { ...action, last_commit_id: lastCommit };
}

/** As `assertUnchanged`; but where both versions can be put together in the form, nothing more is told. */
function assertMerged({ path, ...states }: FileStates & { path: string; current: string }, lastRead: LastRead): void {
  try {
    assertUnchanged(states);
  } catch (error) {
    const { known, current: site } = states;
    const accept = () => lastRead.set(path, site);
    if (known === undefined || !mergeWithSite({ path, known, site, accept, next: saveAgain })) throw error;
    throw new Error(mergeReason);
  }
}

function decodeContent({ content }: Action): string | undefined {
  if (content === undefined) return undefined;
  return new TextDecoder().decode(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
}

function throwInRussian(error: unknown): never {
  const message = error instanceof Error ? error.message : '';
  if (/has changed since you started editing/.test(message)) {
    throw new Refusal(
      'Сохранение остановлено: запись только что изменил кто-то другой. Ваш текст остался в форме. ' +
        'Сохраните ещё раз: редактор соединит обе версии.',
    );
  }
  if (/already exists/.test(message)) {
    throw new Refusal(
      'Сохранение остановлено: эту запись уже правит кто-то другой, её черновик — в разделе «Рабочий процесс». Ваш ' +
        'текст остался в форме: откройте черновик в новой вкладке и перенесите туда свои правки.',
    );
  }
  throw error;
}
