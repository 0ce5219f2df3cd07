import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type LaunchOptions } from 'playwright';
import sharp from 'sharp';
import { readSite } from '../tests/lib/dist.ts';
import { frozenSite } from '../tests/lib/frozen-site.ts';
import { serveDist } from '../tests/lib/serve-dist.ts';
import { pagePerTemplate } from './audit/templates.ts';
import { findBrowser } from './lib/browser.ts';
import { findChromium109 } from './lib/chromium-109.ts';

const help = `Takes a picture of a page of each template of the frozen site, side by side: today's Chromium on the left,
Chromium 109 on the right: 390 px by night and 1280 px by day, a file for each.

  npm test -- build && npm run browsers:shots
  npm run browsers:shots -- --into /tmp/shots
  npm run browsers:shots -- --all                both widths by day and by night
  npm run browsers:shots -- --only priemy        templates whose address has this in it`;

const { values } = parseArgs({
  options: {
    help: { type: 'boolean' },
    into: { type: 'string', default: 'docs/browsers' },
    only: { type: 'string', default: '' },
    all: { type: 'boolean', default: false },
  },
});
/** The longest part of a page that is shown, in CSS pixels. */
const longest = 1600;
/** The width of a half in a file, in pixels: enough to see what differs, and light to keep. */
const halves = { 390: 240, 1280: 420 } as const;

interface Look {
  readonly width: keyof typeof halves;
  readonly colorScheme: 'light' | 'dark';
  readonly isUsual: boolean;
}
const looks: readonly Look[] = [
  { width: 390, colorScheme: 'dark', isUsual: true },
  { width: 1280, colorScheme: 'light', isUsual: true },
  { width: 390, colorScheme: 'light', isUsual: false },
  { width: 1280, colorScheme: 'dark', isUsual: false },
];

if (values.help) {
  console.log(help);
} else {
  await takeAll();
}

async function takeAll(): Promise<void> {
  const [today, oldest] = [await findBrowser(), await findChromium109()];
  if (!today || !oldest) throw new Error('Both are needed: Chromium and Chromium 109');
  await mkdir(values.into, { recursive: true });
  const pages = pagePerTemplate((await readSite(frozenSite.dist)).pages).filter(({ path }) =>
    path.includes(values.only),
  );
  const served = await serveDist(frozenSite.dist);
  const browsers = await Promise.all([today, oldest].map((options: LaunchOptions) => chromium.launch(options)));
  try {
    for (const { path } of pages) {
      for (const look of looks.filter(({ isUsual }) => isUsual || values.all)) {
        const shots = await Promise.all(browsers.map((browser) => takeOne(browser, served.origin + path, look)));
        const address = path.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '-') || 'home';
        const name = `${address}-${look.width}-${look.colorScheme}`;
        await montage(shots, halves[look.width], join(values.into, `${name}.webp`));
        console.log(name);
      }
    }
  } finally {
    await Promise.all([...browsers.map((browser) => browser.close()), served.close()]);
  }
}

async function takeOne(browser: Browser, address: string, { width, colorScheme }: Look): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  try {
    const page = await context.newPage();
    await page.clock.setSystemTime(frozenSite.now);
    // Visited twice: fonts that come late are not shown at the first visit.
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.reload({ waitUntil: 'networkidle' });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width, height: Math.min(height, longest) });
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** Both halves on a strip of grey, scaled down. */
async function montage(shots: readonly Buffer[], half: number, file: string): Promise<void> {
  const scaled = await Promise.all(
    shots.map((shot) => sharp(shot).resize({ width: half }).toBuffer({ resolveWithObject: true })),
  );
  const gap = 8;
  const height = Math.max(...scaled.map(({ info }) => info.height));
  await sharp({ create: { width: 2 * half + gap, height, channels: 3, background: '#808080' } })
    .composite(scaled.map(({ data }, i) => ({ input: data, left: i * (half + gap), top: 0 })))
    .webp({ quality: 40, effort: 6 })
    .toFile(file);
}
