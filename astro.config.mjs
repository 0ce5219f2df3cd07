import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentDir } from './src/adapters/content-pass.ts';
import { baseline } from './src/domain/site/baseline.ts';
import { targetBaseline } from './src/integrations/browser-target.ts';
import { contentWatch } from './src/integrations/content-watch.ts';
import { cms } from './src/integrations/editor.ts';
import { emptiedFolder } from './src/integrations/emptied-folder.ts';
import { hiddenPages } from './src/integrations/hidden-pages.ts';
import { joinedStyles } from './src/integrations/joined-styles.ts';
import { lateStyles } from './src/integrations/late-styles.ts';
import { layerOrder } from './src/integrations/layer-order.ts';
import { mediaGate } from './src/integrations/media-gate.ts';
import { offline } from './src/integrations/offline.ts';
import { oldAddresses } from './src/integrations/old-addresses.ts';
import { ownCopies } from './src/integrations/own-copies.ts';
import { preloadScripts } from './src/integrations/preload-scripts.ts';
import { renderedPages } from './src/integrations/rendered-pages.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shortPreload } from './src/integrations/short-preload.ts';

const hidden = hiddenPages();
const readers = [lateStyles(), joinedStyles(), preloadScripts(), hidden];
const search = searchIndex();

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://tutor-centre.example',
  trailingSlash: 'always',
  compressHTML: true,
  build: { inlineStylesheets: 'never', assets: 'assets' },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4321) },
  integrations: [
    emptiedFolder(),
    mdx(),
    sitemap({ filter: hidden.isShown }),
    contentWatch(),
    oldAddresses(),
    ...readers,
    renderedPages(search, ...readers),
    cms(),
    offline(),
    // Last, for Pagefind packs meanwhile.
    search,
  ],
  vite: {
    plugins: [layerOrder(), mediaGate(), ownCopies(), targetBaseline(), shortPreload()],
    resolve: { alias: { '@content': contentDir } },
    // Lightning CSS writes newer syntax (nesting, ranges in media queries) as the baseline reads it.
    build: { assetsInlineLimit: 0, cssTarget: baseline.map(({ target }) => target) },
    server: { strictPort: true, fs: { allow: ['.', contentDir] } },
  },
});
