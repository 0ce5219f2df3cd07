import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';

const guard = fileURLToPath(new URL('../../admin/gray-matter.ts', import.meta.url));

const stub = fileURLToPath(new URL('../../admin/unused-widget.ts', import.meta.url));

/** Widgets of Decap that no field of this site has: half of the weight of the editor. */
const unused = ['markdown', 'richtext', 'map', 'code', 'colorstring'].map((name) => `decap-cms-widget-${name}`);

/** The Vite settings for Decap: a safe replacement of gray-matter and, in dev, the proxy to the file server. */
export function cms(): AstroIntegration {
  const { EDITOR_PORT: port, DEV_CACHE: cacheDir } = process.env;
  return {
    name: 'cms',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // Some of Decap's packages use Node's `global`.
            define: { global: 'globalThis' },
            resolve: { alias: { 'gray-matter': guard, ...Object.fromEntries(unused.map((name) => [name, stub])) } },
            // Vite finds these packages at the start; otherwise the first visit to /admin/ would reload after each of
            // them.
            optimizeDeps: { entries: ['admin/main.ts', 'admin/import.ts'] },
            ...(port === undefined || cacheDir === undefined ? {} : inDev(port, cacheDir)),
          },
        });
      },
    },
  };
}

/** Vite settings of `npm start`: the port of the file server and an emptied cache folder. */
function inDev(port: string, cacheDir: string): ViteUserConfig {
  const target = `http://127.0.0.1:${port}`;
  const rewrite = (path: string) => path.replace(/^\/decap/, '');
  return { cacheDir, server: { proxy: { '/decap': { target, rewrite } } } };
}
