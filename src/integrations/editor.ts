import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';

const guard = fileURLToPath(new URL('../../admin/gray-matter.ts', import.meta.url));

/** Settings of Vite for Decap: a safe replacement for gray-matter, and in dev a proxy to the file server. */
export function cms(): AstroIntegration {
  const { DECAP_PORT: port, DEV_CACHE: cacheDir } = process.env;
  return {
    name: 'cms',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // Some of Decap's packages use `global`, the global object of Node.
            define: { global: 'globalThis' },
            resolve: { alias: { 'gray-matter': guard } },
            // Optimized before the first visit to /admin/; otherwise Vite finds them one by one and reloads the page
            // each time.
            optimizeDeps: { entries: ['admin/main.ts', 'admin/import.ts'] },
            ...(port === undefined || cacheDir === undefined ? {} : inDev(port, cacheDir)),
          },
        });
      },
    },
  };
}

/** Settings from `npm start`: the port of the file server, and the cleared cache folder. */
function inDev(port: string, cacheDir: string): ViteUserConfig {
  const target = `http://127.0.0.1:${port}`;
  const rewrite = (path: string) => path.replace(/^\/decap/, '');
  return { cacheDir, server: { proxy: { '/decap': { target, rewrite } } } };
}
