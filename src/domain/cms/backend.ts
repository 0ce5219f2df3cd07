/** Where the CMS keeps its files, in the words of Decap's configuration. */
export interface Backend {
  readonly name: string;
  readonly repo?: string;
  readonly branch?: string;
  readonly proxy_url?: string;
}

/** The path of the file server in dev, on the site's own address; Astro's dev server wants the last slash. */
const proxyPath = '/decap/api/v1/';

/** The backend of a build: git-gateway on `main`, or what CMS_BACKEND, CMS_REPO and CMS_BRANCH say. */
export function backendOf(env: Readonly<Record<string, string | undefined>>): Backend {
  const name = env['CMS_BACKEND'] || 'git-gateway';
  const repo = env['CMS_REPO'];
  return { name, ...(repo ? { repo } : {}), branch: env['CMS_BRANCH'] || 'main' };
}

/** The backend in dev: the files of this checkout. */
export const localBackend: Backend = { name: 'proxy', proxy_url: proxyPath, branch: 'main' };
