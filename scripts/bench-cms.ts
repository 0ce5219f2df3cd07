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
import { growHosted } from './bench/host-corpus.ts';
import { type HostCost, measureAtHost } from './bench/host-meter.ts';
import { findBrowser } from './lib/browser.ts';

const help = `Measures in a browser how long an editor waits in the built /admin/ with many materials in local files:
for the list, for search, for a choice of a material, for a key in a long text. The materials are copies of the real ones in a temporary folder.

  npm run bench:cms
  npm run bench:cms -- --materials 100
  DIST_DIR=/tmp/site npm run bench:cms    a site built elsewhere
  npm run bench:cms -- --gitlab 5000      so many entries at a stub of GitLab, with the requests to it; the site is built with
                                          CMS_BACKEND=gitlab CMS_REPO=centr/sajt CMS_APP_ID=abc123 CMS_BASE_URL=https://git.example.ru`;

const { values } = parseArgs({
  options: { help: { type: 'boolean' }, materials: { type: 'string', default: '1000' }, gitlab: { type: 'string' } },
});

/** So many milliseconds an editor is waited for, at most. */
const patience = 120_000;

if (values.help) console.log(help);
else if (values.gitlab) {
  console.log('| Чего ждёт редактор | Секунд | Процессора | Запросов |\n| --- | ---: | ---: | ---: |');
  for (const { label: what, seconds, cpu, requests } of await measureHosted(Number(values.gitlab)))
    console.log(`| ${what} | ${seconds.toFixed(2)} | ${cpu.toFixed(2)} | ${requests} |`);
} else {
  const costs = await measure(Number(values.materials));
  console.log(`Материалов: ${values.materials}\n\n| Чего ждёт редактор | Секунд |\n| --- | ---: |`);
  for (const { label: what, seconds } of costs)
    console.log(`| ${what} | ${seconds < 0.1 ? seconds.toFixed(4) : seconds.toFixed(1)} |`);
}

async function measureHosted(count: number): Promise<HostCost[]> {
  const options = await findBrowser();
  if (!options) throw new Error('No Chromium starts here and none can be installed');
  const corpus = growHosted(count, new Date('2026-11-30T09:00:00Z'));
  const site = await serveDist(distDir);
  const browser = await chromium.launch(options);
  try {
    return await measureAtHost(browser, site.origin, corpus, patience);
  } finally {
    await browser.close();
    await site.close();
  }
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
