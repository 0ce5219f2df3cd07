import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildPass } from '../adapters/build-pass.ts';
import { type Redirect, redirectLine, redirectPage } from '../domain/gate/redirects.ts';
import { nginxRedirects } from '../domain/hosting/nginx-redirects.ts';

/** Writes old addresses in three forms: for Netlify, for nginx, and as pages with a link for any other host. */
export function oldAddresses(): AstroIntegration {
  return {
    name: 'old-addresses',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { redirects } = await buildPass();
        await writeFile(new URL('_redirects', dir), redirects.map(redirectLine).join(''));
        await writeFile(new URL('_redirects.nginx', dir), nginxRedirects(redirects));
        for (const redirect of redirects) await writePage(redirect, dir);
        logger.info(`${redirects.length} old addresses`);
      },
    },
  };
}

async function writePage(redirect: Redirect, dir: URL): Promise<void> {
  // Static files cannot match a query string; only hosts that read `_redirects` handle such an address.
  if (redirect.from.includes('?')) return;
  const path = fileURLToPath(new URL(`.${redirect.from.replace(/\/?$/, '/')}index.html`, dir));
  if (existsSync(path)) return;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, redirectPage(redirect));
}
