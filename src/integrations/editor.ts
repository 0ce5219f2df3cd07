import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';

const guard = fileURLToPath(new URL('../../admin/gray-matter.ts', import.meta.url));

/** What Decap needs of Vite: its own guard in place of gray-matter, and in dev the way to the file server. */
export function cms(): AstroIntegration {
  const { DECAP_PORT: port, DEV_CACHE: cacheDir } = process.env;
  return {
    name: 'cms',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            // Some of Decap's packages know only the global object of Node.
            define: { global: 'globalThis' },
            resolve: { alias: { 'gray-matter': guard } },
            // Found before the first visit to /admin/, which would else meet them one by one and reload each time.
            optimizeDeps: { entries: ['admin/main.ts', 'admin/import.ts'] },
            ...(port === undefined || cacheDir === undefined ? {} : inDev(port, cacheDir)),
          },
        });
      },
    },
  };
}

/** What `npm start` sets: the port of the file server, and a cache that it emptied. */
function inDev(port: string, cacheDir: string): ViteUserConfig {
  const target = `http://127.0.0.1:${port}`;
  const rewrite = (path: string) => path.replace(/^\/decap/, '');
  return { cacheDir, server: { proxy: { '/decap': { target, rewrite } } } };
}
