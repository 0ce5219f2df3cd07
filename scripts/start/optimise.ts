import '../../src/adapters/end-with-parent.ts';
import { getViteConfig } from 'astro/config';
import * as vite from 'vite';

// Run by scripts/start.ts: makes the packages of the editor and of the pages' scripts ready for the browser, in the
// folder that DEV_CACHE names, and ends. In the process of the site the bundler would keep half a gigabyte of it.

const root = process.cwd();
const mode = 'development';
const config = await getViteConfig(
  { root, logLevel: 'error' },
  { root, logLevel: 'error', mode },
)({
  mode,
  command: 'serve',
});
// Deprecated, because a server does it by itself: here it is to be done elsewhere.
const { optimizeDeps } = vite as { optimizeDeps: (config: vite.ResolvedConfig) => Promise<unknown> };
await optimizeDeps(await vite.resolveConfig(config, 'serve', mode));
process.exit();
