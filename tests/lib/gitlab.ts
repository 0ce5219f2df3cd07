import { createHash } from 'node:crypto';
import { blobsOf, type Lacking, treeOf } from './gitlab-repository.ts';

/** A recorded request of the browser with its answer. */
export interface RecordedRequest {
  readonly method: string;
  readonly url: URL;
  readonly body: string | null;
}
export interface StubResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Commit {
  readonly branch: string;
  readonly start_branch?: string;
  readonly commit_message: string;
  readonly actions: readonly { action: string; file_path: string; content: string; last_commit_id?: string }[];
}

const project = '/api/v4/projects/centr%2Fsajt';

/**
 * The part of GitLab's API that the editor uses to log in, to list, and to save without review. It answers as GitLab's
 * documentation says (API v4: users, projects, repository files, commits, tree; GraphQL: blobs; OAuth 2.0 with PKCE).
 */
export class GitLabStub {
  readonly files = new Map<string, { text: string; commit: string }>();
  readonly commits: Commit[] = [];
  /** What was asked for, as `GET /repository/tree?…`: the project is left out. */
  readonly asked: string[] = [];
  readonly lacks = new Set<Lacking>();
  /** Runs once, just before the next commit is checked: simulates another editor. */
  before: (() => void) | undefined;
  /** Whether logins have run out: only a new one is accepted. */
  isExpired = false;
  #challenge = '';
  #tip = '';

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.change(path, text);
  }

  /** Changes a file as another editor would. */
  change(path: string, text: string): void {
    this.#tip = hash('sha1', `${path} ${text}`).toString('hex');
    this.files.set(path, { text, commit: this.#tip });
  }

  answer({ method, url, body }: RecordedRequest): StubResponse {
    const path = url.pathname;
    const params = url.searchParams;
    this.asked.push(`${method} ${path.replace(project, '')}${url.search}`);
    if (path === '/oauth/authorize') return this.#authorize(params);
    if (path === '/oauth/token') return this.#token(JSON.parse(body ?? '{}'));
    if (this.isExpired) return json({ message: '401 Unauthorized' }, 401);
    if (path === '/api/v4/user') return json({ id: 1, username: 'redaktor', name: 'Редактор', email: 'r@example.ru' });
    if (path === project) return json({ permissions: { project_access: { access_level: 30 } } });
    if (path === `${project}/repository/branches/main`) return json({ name: 'main', commit: { id: this.#tip } });
    if (path === `${project}/repository/tree`) return answered(treeOf(this.files, params, this.lacks));
    if (path === '/api/graphql' && !this.lacks.has('GraphQL')) return answered(blobsOf(this.files, body));
    if (path === `${project}/repository/commits`) return method === 'POST' ? this.#commit(body) : json([]);
    const name = path.startsWith(`${project}/repository/files/`) && path.slice(`${project}/repository/files/`.length);
    return name ? this.#file(method, decodeURIComponent(name.replace(/\/raw$/, ''))) : json({ message: path }, 404);
  }

  #authorize(params: URLSearchParams): StubResponse {
    const isPkce = params.get('code_challenge_method') === 'S256' && params.get('response_type') === 'code';
    if (!isPkce || params.get('client_id') !== 'abc123') return json({ error: 'invalid_request' }, 400);
    this.#challenge = params.get('code_challenge') ?? '';
    const back = new URL(params.get('redirect_uri') ?? '');
    back.search = String(new URLSearchParams({ code: 'code', state: params.get('state') ?? '' }));
    return { status: 302, headers: { location: back.href } };
  }

  #token(params: Record<string, string>): StubResponse {
    const verifier = hash('sha256', params['code_verifier'] ?? '').toString('base64url');
    if (params['code'] !== 'code' || verifier !== this.#challenge) return json({ error: 'invalid_grant' }, 400);
    this.isExpired = false;
    return json({ access_token: 'token', refresh_token: 'refresh', token_type: 'Bearer' });
  }

  #file(method: string, path: string): StubResponse {
    const file = this.files.get(path);
    if (!file) return json({ message: '404 File Not Found' }, 404);
    const headers = { ...open, 'content-type': 'text/plain; charset=utf-8', 'x-gitlab-last-commit-id': file.commit };
    return { status: 200, headers, body: method === 'HEAD' ? '' : file.text };
  }

  #commit(body: string | null): StubResponse {
    this.before?.();
    this.before = undefined;
    const commit = JSON.parse(body ?? '{}') as Commit;
    for (const { action, file_path, last_commit_id } of commit.actions) {
      const file = this.files.get(file_path);
      const isOld = action === 'update' && last_commit_id !== undefined && file?.commit !== last_commit_id;
      if (isOld) return json({ message: 'The file has changed since you started editing it.' }, 400);
    }
    this.commits.push(commit);
    for (const { action, file_path, content } of commit.actions) {
      if (action === 'delete') this.files.delete(file_path);
      else this.change(file_path, decode(content));
    }
    return json({ id: String(this.commits.length) }, 201);
  }
}

const open = {
  'access-control-allow-origin': '*',
  'access-control-allow-headers': '*',
  'access-control-expose-headers':
    'Link, X-Next-Page, X-Page, X-Per-Page, X-Total, X-Total-Pages, X-Gitlab-Last-Commit-Id',
};
const hash = (kind: string, text: string): Buffer => createHash(kind).update(text).digest();
const decode = (content: string): string => Buffer.from(content, 'base64').toString('utf8');
const json = (value: unknown, status = 200): StubResponse => ({
  status,
  headers: { ...open, 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
const answered = ({ status, value, headers = {} }: ReturnType<typeof treeOf>): StubResponse => ({
  ...json(value, status),
  headers: { ...json(value, status).headers, ...headers },
});
