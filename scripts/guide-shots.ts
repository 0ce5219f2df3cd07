import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { passContent } from '../src/adapters/content-pass.ts';
import type { Entry } from '../src/domain/gate/judge.ts';
import { distDir } from '../tests/lib/dist.ts';
import { editCopy } from '../tests/lib/editing-copy.ts';
import { sampleWord, walkGuide } from '../tests/lib/guide-walk.ts';
import { serveDist } from '../tests/lib/serve-dist.ts';
import { findBrowser } from './lib/browser.ts';

const help = `Follows the editors' guide in the built editor and takes its screenshots again.

  npm run build && npm run guide:shots`;

if (parseArgs({ options: { help: { type: 'boolean' } } }).values.help) {
  console.log(help);
  process.exit();
}
/** The title of a published topic. */
async function firstTopic(): Promise<string> {
  const [topic] = (await passContent()).entries.get('topics')?.values() ?? [];
  if (!topic) throw new Error('No topic is published: the walk needs one');
  return (topic as Entry<'topics'>).data.title;
}

const pictures = 'src/assets/guide';
const options = await findBrowser();
if (!options) throw new Error('No Chromium starts here and none can be installed');
const site = await serveDist(distDir);
const copy = await editCopy(site.origin);
const browser = await chromium.launch(options);
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'ru-RU' });
  await copy.serve(page);
  // Waits for fonts: requests that pass through this script are too slow for `optional`.
  await page.route('**/assets/*.{css,js}', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      body: (await response.text()).replaceAll('font-display:optional', 'font-display:block'),
    });
  });
  const takePicture = async (name: string) => {
    // The editor's animations take a moment.
    await page.waitForTimeout(600);
    await sharp(await page.screenshot())
      .webp({ quality: 80 })
      .toFile(join(pictures, `${name}.webp`));
    console.log(name);
  };
  await mkdir(pictures, { recursive: true });
  await walkGuide({ page, origin: site.origin, word: sampleWord, topic: await firstTopic(), stop: takePicture });
} finally {
  await copy.end();
  await browser.close();
  await site.close();
}
