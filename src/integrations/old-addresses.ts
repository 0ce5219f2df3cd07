import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildPass } from '../adapters/build-pass.ts';
import type { Redirect } from '../domain/gate/redirect-lines.ts';
import { nginxRedirects } from '../domain/hosting/nginx-redirects.ts';
import { netlifyRedirects, redirectPage } from '../domain/hosting/redirect-files.ts';
import { folderOf } from '../domain/model/site-address.ts';

/** Writes old addresses in three forms: for Netlify, for nginx, and as pages with a link for any other host. */
export function oldAddresses(): AstroIntegration {
  return {
    name: 'old-addresses',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { redirects: all } = await buildPass();
        // The gate knows what will be built; this is what was. A page is never redirected away.
        const redirects = all.filter((redirect) => !existsSync(fileOf(redirect, dir) ?? ''));
        await writeFile(new URL('_redirects', dir), netlifyRedirects(redirects));
        await writeFile(new URL('_redirects.nginx', dir), nginxRedirects(redirects));
        for (const redirect of redirects) await writePage(redirect, dir);
        logger.info(`${redirects.length} old addresses`);
      },
    },
  };
}

async function writePage(redirect: Redirect, dir: URL): Promise<void> {
  const path = fileOf(redirect, dir);
  if (path === undefined) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, redirectPage(redirect));
}

/** The page of an old address; undefined when no file can match it: one with a query, or in an encoding of its own. */
function fileOf({ from }: Redirect, dir: URL): string | undefined {
  const folder = folderOf(from);
  return folder === undefined ? undefined : join(fileURLToPath(dir), folder, 'index.html');
}
