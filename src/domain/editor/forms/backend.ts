import * as z from 'zod';
import { withoutEnd } from '../../text/edges.ts';
import { parseUrl } from '../../text/parse-url.ts';

/** Decap's `backend` configuration: where the CMS stores its files. */
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

/** The path of the local file server. Astro's dev server requires the trailing slash. */
const proxyPath = '/decap/api/v1/';

/** The backend for development: the files of this checkout. */
export const localBackend: Backend & { proxy_url: string } = { name: 'proxy', proxy_url: proxyPath, branch: 'main' };

const errorMessage = (error: string) => ({ error });
const address = (name: string, example: string) =>
  z
    .string(errorMessage(`${name}: не задана. Нужен адрес, например ${example}`))
    .regex(
      /^https:\/\/[^\s/?#@]+(?:\/[^\s?#]*)?$/,
      errorMessage(`${name}: нужен адрес с https://, например ${example}`),
    )
    .refine(parseUrl, errorMessage(`${name}: это не адрес. Пример: ${example}`))
    .transform((url) => withoutEnd(url, '/'));
const repo = z
  .string(errorMessage('CMS_REPO: не задана. Нужно имя хранилища: группа/проект'))
  .regex(/^[\w.-]+(?:\/[\w.-]+)+$/, errorMessage('CMS_REPO: нужно имя хранилища без адреса сайта: группа/проект'));
const appId = z
  .string(errorMessage('CMS_APP_ID: не задана. Нужен Application ID приложения, как описано в docs/deploy.md'))
  .regex(/^[\w-]+$/, errorMessage('CMS_APP_ID: в номере приложения только латинские буквы, цифры и дефис'));
const common = {
  CMS_BRANCH: z
    .string()
    .regex(/^[\w-][\w./-]*$/, errorMessage('CMS_BRANCH: это не имя ветки. Пример: main'))
    .default('main'),
  CMS_REVIEW: z.enum(['0', '1'], errorMessage('CMS_REVIEW: 1 — с проверкой, 0 — без неё')).default('0'),
};
const ownApi = address('CMS_API_ROOT', 'https://git.example.ru/api/v4').optional();

// A variable that the chosen backend does not use is an error: the person who set it expects an effect.
const envSchema = z.discriminatedUnion(
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
        .regex(/^[\w/-]+$/, errorMessage('CMS_AUTH_ENDPOINT: нужна часть адреса после имени сайта, например auth'))
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
  errorMessage('CMS_BACKEND: нужно одно из слов: git-gateway, gitlab, github, gitea, forgejo'),
);

/** Reads the backend from the CMS_… variables of a build. Throws an Error with one Russian line when they are wrong. */
export function hostedBackend(env: Env): { backend: Backend; hasReview: boolean } {
  const variables = Object.entries(env).filter(([name, value]) => name.startsWith('CMS_') && value);
  const parsed = envSchema.safeParse({ CMS_BACKEND: 'git-gateway', ...Object.fromEntries(variables) });
  if (!parsed.success) throw new Error(firstError(parsed.error));
  return { backend: backendOf(parsed.data), hasReview: parsed.data.CMS_REVIEW === '1' };
}

function backendOf(env: z.infer<typeof envSchema>): Backend {
  const { CMS_BACKEND: name, CMS_BRANCH: branch } = env;
  if (name === 'git-gateway') return { name, branch };
  const withRepo = { name, branch, repo: env.CMS_REPO, base_url: env.CMS_BASE_URL };
  if (name === 'github') return { ...withRepo, api_root: env.CMS_API_ROOT, auth_endpoint: env.CMS_AUTH_ENDPOINT };
  const api_root = env.CMS_API_ROOT ?? `${env.CMS_BASE_URL}/api/${name === 'gitlab' ? 'v4' : 'v1'}`;
  return { ...withRepo, api_root, auth_type: 'pkce', app_id: env.CMS_APP_ID };
}

/** The foreign origins that the editor's page talks to: the API and, with PKCE, the token endpoint. */
export function originsOf({ api_root, base_url, auth_type }: Backend): string[] {
  const addresses = [api_root, auth_type === 'pkce' ? base_url : undefined].filter((url) => url !== undefined);
  return [...new Set(addresses.map((url) => new URL(url).origin))];
}

function firstError({ issues: [issue] }: z.ZodError): string {
  if (issue?.code === 'unrecognized_keys') {
    return `${issue.keys[0]}: такой настройки у этого способа входа нет. Уберите её; все настройки — в docs/deploy.md`;
  }
  return issue?.message ?? 'Настройки CMS_… не читаются: сверьте их с docs/deploy.md';
}
