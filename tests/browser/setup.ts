import { chromium } from 'playwright';
import type { TestProject } from 'vitest/node';
import { pagePerTemplate } from '../../scripts/audit/templates.ts';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { readSite } from '../lib/dist.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { serveDist } from '../lib/serve-dist.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served with the headers of netlify.toml. */
    origin: string;
    /** Where the one browser of all test files listens. */
    browser: string;
    /** The longest page of each template. */
    paths: string[];
  }
}

/** Starts one browser and one server for all browser tests, and chooses a page per template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const options = await findBrowser();
  if (!options) throw new Error('No Chromium starts here and none can be installed');
  const [site, served, browser] = await Promise.all([
    readSite(frozenSite.dist),
    serveDist(frozenSite.dist),
    chromium.launchServer(options),
  ]);
  project.provide('origin', served.origin);
  project.provide('browser', browser.wsEndpoint());
  project.provide(
    'paths',
    pagePerTemplate(site.pages).map(({ path }) => path),
  );
  return async () => {
    await Promise.all([browser.close(), served.close()]);
  };
}
