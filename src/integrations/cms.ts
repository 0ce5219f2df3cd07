import { fileURLToPath } from 'node:url';
import type { AstroIntegration, ViteUserConfig } from 'astro';

const guard = fileURLToPath(new URL('../../admin/gray-matter.ts', import.meta.url));

/** What Decap needs of Vite: its own guard in place of gray-matter, and in dev the way to the file server. */
export function cms(): AstroIntegration {
  const port = process.env['DECAP_PORT'];
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
            optimizeDeps: { entries: ['admin/main.ts'] },
            ...(port === undefined ? {} : inDev(port)),
          },
        });
      },
    },
  };
}

/** `npm start` has a cache of its own, made anew each time: one left by another version can't break the page. */
function inDev(port: string): ViteUserConfig {
  const target = `http://127.0.0.1:${port}`;
  return {
    cacheDir: `node_modules/.vite/start-${process.env['PORT'] ?? 'default'}`,
    optimizeDeps: { entries: ['admin/main.ts'], force: true },
    server: { proxy: { '/decap': { target, rewrite: (path) => path.replace(/^\/decap/, '') } } },
  };
}
