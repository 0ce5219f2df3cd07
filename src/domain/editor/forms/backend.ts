import * as z from 'zod';

/** Where the CMS keeps its files, in the words of Decap's configuration. */
export interface Backend {
  readonly name: string;
  readonly repo?: string | undefined;
  readonly branch: string;
  readonly proxy_url?: string;
  readonly base_url?: string;
  readonly api_root?: string;
  readonly auth_endpoint?: string;
  readonly auth_type?: 'pkce';
  readonly app_id?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** The path of the file server in dev, on the site's own address; Astro's dev server wants the last slash. */
const proxyPath = '/decap/api/v1/';

/** The backend in dev: the files of this checkout. */
export const localBackend: Backend & { proxy_url: string } = { name: 'proxy', proxy_url: proxyPath, branch: 'main' };

const said = (error: string) => ({ error });
const address = (name: string, example: string) =>
  z
    .string(said(`${name}: не задана. Нужен адрес, например ${example}`))
    .regex(/^https:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/, said(`${name}: нужен адрес с https://, например ${example}`))
    .refine(URL.canParse, said(`${name}: это не адрес. Пример: ${example}`))
    .transform((url) => url.replace(/\/+$/, ''));
const repo = z
  .string(said('CMS_REPO: не задана. Нужно имя хранилища: группа/проект'))
  .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, said('CMS_REPO: нужно имя хранилища без адреса сайта: группа/проект'));
const appId = z
  .string(said('CMS_APP_ID: не задана. Нужен Application ID приложения, как описано в docs/deploy.md'))
  .regex(/^[\w-]+$/, said('CMS_APP_ID: в номере приложения только латинские буквы, цифры и дефис'));
const common = {
  CMS_BRANCH: z
    .string()
    .regex(/^[\w-][\w./-]*$/, said('CMS_BRANCH: это не имя ветки. Пример: main'))
    .default('main'),
  CMS_REVIEW: z.enum(['0', '1'], said('CMS_REVIEW: 1 — с проверкой, 0 — без неё')).default('0'),
};
const ownApi = address('CMS_API_ROOT', 'https://git.example.ru/api/v4').optional();

// A variable that a backend has no use for is an error: whoever set it expects something.
const settings = z.discriminatedUnion(
  'CMS_BACKEND',
  [
    z.strictObject({ CMS_BACKEND: z.literal('git-gateway'), ...common }),
    z.strictObject({
      CMS_BACKEND: z.literal('gitlab'),
      CMS_REPO: repo,
      CMS_APP_ID: appId,
      CMS_BASE_URL: address('CMS_BASE_URL', 'https://git.example.ru').default('https://gitlab.com'),
      CMS_API_ROOT: ownApi,
      ...common,
    }),
    z.strictObject({
      CMS_BACKEND: z.literal('github'),
      CMS_REPO: repo,
      CMS_BASE_URL: address('CMS_BASE_URL', 'https://vhod.example.ru'),
      CMS_AUTH_ENDPOINT: z
        .string()
        .regex(/^[\w/-]+$/, said('CMS_AUTH_ENDPOINT: нужна часть адреса после имени сайта, например auth'))
        .default('auth'),
      CMS_API_ROOT: address('CMS_API_ROOT', 'https://api.github.com').default('https://api.github.com'),
      ...common,
    }),
    z.strictObject({
      CMS_BACKEND: z.enum(['gitea', 'forgejo']),
      CMS_REPO: repo,
      CMS_APP_ID: appId,
      CMS_BASE_URL: address('CMS_BASE_URL', 'https://git.example.ru'),
      CMS_API_ROOT: ownApi,
      ...common,
    }),
  ],
  said('CMS_BACKEND: нужно одно из слов: git-gateway, gitlab, github, gitea, forgejo'),
);

/** What the variables CMS_… of a build say; throws an Error with one line in Russian when they are wrong. */
export function hostedBackend(env: Env): { backend: Backend; hasReview: boolean } {
  const own = Object.entries(env).filter(([name, value]) => name.startsWith('CMS_') && value);
  const read = settings.safeParse({ CMS_BACKEND: 'git-gateway', ...Object.fromEntries(own) });
  if (!read.success) throw new Error(complaint(read.error));
  return { backend: backendOf(read.data), hasReview: read.data.CMS_REVIEW === '1' };
}

function backendOf(set: z.infer<typeof settings>): Backend {
  const { CMS_BACKEND: name, CMS_BRANCH: branch } = set;
  if (name === 'git-gateway') return { name, branch };
  const at = { name, branch, repo: set.CMS_REPO, base_url: set.CMS_BASE_URL };
  if (name === 'github') return { ...at, api_root: set.CMS_API_ROOT, auth_endpoint: set.CMS_AUTH_ENDPOINT };
  const api_root = set.CMS_API_ROOT ?? `${set.CMS_BASE_URL}/api/${name === 'gitlab' ? 'v4' : 'v1'}`;
  return { ...at, api_root, auth_type: 'pkce', app_id: set.CMS_APP_ID };
}

/** The origins that the editor's page talks to besides its own: the API and, for PKCE, where the token comes from. */
export function originsOf({ api_root, base_url, auth_type }: Backend): string[] {
  const addresses = [api_root, auth_type === 'pkce' ? base_url : undefined].filter((url) => url !== undefined);
  return [...new Set(addresses.map((url) => new URL(url).origin))];
}

function complaint({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'unrecognized_keys') {
    return `${issue.keys[0]}: такой настройки у этого способа входа нет. Уберите её; все настройки — в docs/deploy.md`;
  }
  return issue?.message ?? 'Настройки CMS_… не читаются: сверьте их с docs/deploy.md';
}
