import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { freePort } from '../src/adapters/ports.ts';
import { openDirectMode } from '../src/editor-server/editing-mode.ts';
import { startEditorServer } from '../src/editor-server/server.ts';
import { distDir } from '../tests/lib/dist.ts';
import { serveDist } from '../tests/lib/serve-dist.ts';
import { makeCmsCorpus } from './bench/editor-corpus.ts';
import { type CmsCost, measureCms } from './bench/editor-meter.ts';
import { findBrowser } from './lib/browser.ts';

const help = `Measures in a browser how long an editor waits in the built /admin/ with many materials in local files:
for the list, for search, for a choice of a material. The materials are copies of the real ones in a temporary folder.

  npm run bench:cms
  npm run bench:cms -- --materials 100
  DIST_DIR=/tmp/site npm run bench:cms    a site built elsewhere`;

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, materials: { type: 'string', default: '1000' } },
});

if (values.help) console.log(help);
else {
  const costs = await measure(Number(values.materials));
  console.log(`Материалов: ${values.materials}\n\n| Чего ждёт редактор | Секунд |\n| --- | ---: |`);
  for (const { label: what, seconds } of costs) console.log(`| ${what} | ${seconds.toFixed(1)} |`);
}

async function measure(count: number): Promise<CmsCost[]> {
  const options = await findBrowser();
  if (!options) throw new Error('No Chromium starts here and none can be installed');
  const { folder, title } = await makeCmsCorpus('content', count);
  const site = await serveDist(distDir);
  const port = await freePort();
  const server = await startEditorServer(port, site.origin, await openDirectMode(join(folder, 'content')));
  const browser = await chromium.launch(options);
  try {
    return await measureCms(browser, { origin: site.origin, port, title });
  } finally {
    await browser.close();
    server.stop();
    await site.close();
    await rm(folder, { recursive: true });
  }
}
