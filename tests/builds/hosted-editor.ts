import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import type { Checkout } from '../lib/checkout.ts';
import type { GitLabStub } from '../lib/gitlab.ts';
import { type Served, serveDist } from '../lib/serve-dist.ts';

/** A built editor in front of a git host that is played by a stub. */
export interface HostedEditor {
  readonly page: Page;
  /** Where the site is served. */
  readonly origin: string;
  /** Requests to anybody but the site and its git host. */
  readonly foreign: string[];
  /** What the windows that wait for an answer said; every question was answered with yes. */
  readonly dialogs: string[];
  /** What the policy of the page stopped. */
  readonly stopped: string[];
}

/** Builds a checkout with `settings` and opens a browser whose requests to `host` the stub answers. */
export function hostedEditor(
  checkout: Checkout,
  settings: Readonly<Record<string, string>>,
  host: string,
  stub: GitLabStub,
): HostedEditor {
  const [foreign, dialogs, stopped]: [string[], string[], string[]] = [[], [], []];
  let served: Served;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    expect((await checkout.build(settings)).code).toBe(0);
    served = await serveDist(join(checkout.root, 'dist'));
    browser = await chromium.launch(await findBrowser());
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    page.on('dialog', async (dialog) => {
      if (dialog.type() !== 'beforeunload') dialogs.push(dialog.message());
      await dialog.accept();
    });
    page.on('console', (line) => {
      if (line.text().includes('Content Security Policy')) stopped.push(line.text());
    });
    await page.route(
      (url) => url.origin !== served.origin && /^https?:/.test(url.protocol),
      async (route) => {
        const sent = route.request();
        const url = new URL(sent.url());
        if (url.origin !== host) foreign.push(url.href);
        await route.fulfill(stub.answer({ method: sent.method(), url, body: sent.postData() }));
      },
    );
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await served?.close();
    checkout.remove();
  });
  return {
    get page() {
      return page;
    },
    get origin() {
      return served.origin;
    },
    foreign,
    dialogs,
    stopped,
  };
}
