import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

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
            // Named here, or the first visit to /admin/ would find them one by one and reload each time.
            // Made anew at every start: a cache left by another version would break the page.
            optimizeDeps: { include: ['decap-cms-app'], force: port !== undefined },
            ...(port === undefined ? {} : { server: { proxy: { '/decap': proxyTo(port) } } }),
          },
        });
      },
    },
  };
}

function proxyTo(port: string) {
  return { target: `http://127.0.0.1:${port}`, rewrite: (path: string) => path.replace(/^\/decap/, '') };
}
