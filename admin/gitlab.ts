import * as z from 'zod/mini';
import { LastRead } from '../src/domain/editor/requests/last-read.ts';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';
import { mediaFolder } from '../src/domain/model/media-path.ts';
import { onBackend, tellAndThrow } from './refusals.ts';

interface Request {
  readonly url: string;
  readonly method?: string;
  readonly params?: object;
  readonly body?: string;
}

interface Api {
  readonly repoURL: string;
  request(request: Request): Promise<Response>;
  requestJSON(request: Request): Promise<unknown>;
  readFile(path: string, id: null, at: { branch: string }): Promise<string>;
}

/** What this site uses of Decap's backend for GitLab. */
interface GitLab {
  api: Api;
  authenticate(state: unknown): Promise<{ avatar_url?: string }>;
  getEntry(path: string): Promise<{ data: string }>;
  unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string): Promise<string>;
}

const commit = z.looseObject({
  branch: z.string(),
  start_branch: z.optional(z.string()),
  actions: z.array(z.looseObject({ action: z.string(), file_path: z.string(), content: z.optional(z.string()) })),
});
type Action = z.infer<typeof commit>['actions'][number];
const tab = 'this';

/**
 * Decap's backend for GitLab writes over whatever another editor saved meanwhile. Here a commit is made only over the
 * texts that this page has read, and GitLab is told which commit that was: it refuses when the file moved on.
 */
export function guardGitLab(): void {
  onBackend<GitLab>('gitlab', (made) => {
    const known = new LastRead();
    const { authenticate, getEntry, unpublishedEntryDataFile } = made;
    made.authenticate = async (state) => {
      // A portrait would be asked of a server that this site does not talk to.
      const { avatar_url: _, ...user } = await authenticate.call(made, state);
      guardCommits(made.api, known);
      return user;
    };
    made.getEntry = async (path) => {
      const entry = await getEntry.call(made, path);
      known.note(tab, path, entry.data);
      return entry;
    };
    made.unpublishedEntryDataFile = async (collection, slug, path, id) => {
      const data = await unpublishedEntryDataFile.call(made, collection, slug, path, id);
      known.note(tab, path, data);
      return data;
    };
  });
}

function guardCommits(api: Api, known: LastRead): void {
  const send = api.requestJSON;
  const isCommit = ({ url, method }: Request) => method === 'POST' && url.endsWith('/repository/commits');
  const guarded = async (request: Request): Promise<unknown> => {
    const asked = commit.parse(JSON.parse(request.body ?? ''));
    const branch = asked.start_branch ?? asked.branch;
    const actions = await Promise.all(asked.actions.map((action) => pinned(api, known, branch, action)));
    const done = await send({ ...request, body: JSON.stringify({ ...asked, actions }) }).catch(inRussian);
    for (const action of asked.actions) known.note(tab, action.file_path, textOf(action));
    return done;
  };
  api.requestJSON = (request) => (isCommit(request) ? guarded(request).catch(tellAndThrow) : send(request));
}

/** The action with the commit over which it is made; throws a Refusal when the file is not what was read. */
async function pinned(api: Api, known: LastRead, branch: string, action: Action): Promise<Action> {
  const { file_path: path } = action;
  if (path.startsWith(`content/${mediaFolder}`)) return action;
  if (action.action === 'create') {
    known.mustBeKnown(tab, path, undefined, textOf(action));
    return action;
  }
  // First the commit, then the text: what changes in between is refused by GitLab.
  const url = `${api.repoURL}/repository/files/${encodeURIComponent(path)}`;
  const head = await api.request({ method: 'HEAD', url, params: { ref: branch } });
  known.mustBeKnown(tab, path, await api.readFile(path, null, { branch }), textOf(action));
  const last = head.headers.get('X-Gitlab-Last-Commit-Id');
  return last === null ? action : { ...action, last_commit_id: last };
}

function textOf({ content }: Action): string | undefined {
  if (content === undefined) return undefined;
  return new TextDecoder().decode(Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)));
}

function inRussian(error: unknown): never {
  const message = error instanceof Error ? error.message : '';
  if (/has changed since you started editing/.test(message)) {
    throw new Refusal(
      'Сохранение остановлено: запись только что изменил кто-то другой. Ваш текст остался в форме: откройте запись в ' +
        'новой вкладке, перенесите туда свои правки и сохраните там.',
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
