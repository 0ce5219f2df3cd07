import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import type { EngineName } from '../../scripts/lib/engines.ts';
import { type Served, serveDist } from '../lib/serve-dist.ts';
import { type AnsweringTab, answering } from './answering.ts';
import { openTab } from './engines.ts';
import type { Seen } from './tab.ts';
import { watchKey } from './watch.ts';

/** How long a page may take for one thing on a busy machine, in milliseconds. */
const patience = { timeout: 45_000, interval: 100 };

/** A person with one browser, who does what people do; each deed waits until it can be done. */
export class Visitor {
  readonly tab: AnsweringTab;
  private readonly origin: () => string;

  constructor(tab: AnsweringTab, origin: () => string) {
    this.tab = tab;
    this.origin = origin;
  }

  /** Opens a page and waits for its scripts: until then its buttons are dim, and what is pressed is not heard. */
  async open(path: string): Promise<void> {
    await this.tab.goto(new URL(path, this.origin()).href);
    const isReady = () => this.tab.run(() => document.querySelector(':not(:defined)') === null);
    await expect.poll(() => isReady().catch(() => false), patience).toBe(true);
  }

  async click(selector: string, text = ''): Promise<void> {
    await this.patiently(selector, text, (what) => this.tab.click(what));
  }

  /** Types into a field, which its label names. */
  async type(label: string, text: string, selector = 'label'): Promise<void> {
    await this.patiently(selector, label, (what) => this.tab.type(what, text));
  }

  /** Waits until the page, or a part of it, shows a text. */
  async sees(text: string, part = 'body'): Promise<void> {
    const shown = () =>
      this.tab.run((selector) => {
        // biome-ignore lint/performance/useDomNodeTextContent: what is seen, not all that is there
        const lines = document.querySelector<HTMLElement>(selector)?.innerText ?? '';
        return lines.replace(/\s+/g, ' ').trim();
      }, part);
    await expect.poll(() => shown().catch(() => ''), patience).toContain(text);
  }

  /** Waits until the page of an address is there as a whole. */
  async isAt(path: string): Promise<void> {
    const here = () => this.tab.run(() => document.readyState === 'complete' && location.pathname).catch(() => '');
    await expect.poll(here, patience).toBe(path);
  }

  heading(): Promise<string | undefined> {
    return this.tab.run(() => document.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim());
  }

  /** What stands in the field of a label. */
  valueOf(label: string): Promise<string | undefined> {
    return this.tab.run((text) => {
      const named = [...document.querySelectorAll('label')].find((one) => one.textContent?.includes(text));
      return (named?.control as HTMLInputElement | null)?.value;
    }, label);
  }

  /** Presses a button that saves a file; gives the file. */
  async saves(button: string, ending: string): Promise<{ name: string; bytes: Buffer }> {
    await this.click('button', button);
    const whole = async () => {
      const names = await readdir(this.tab.downloads);
      const name = names.find((one) => one.endsWith(ending));
      const isBusy = names.some((one) => /\.(?:part|crdownload|wkdownload)$/.test(one));
      return name && !isBusy && (await stat(join(this.tab.downloads, name))).size > 0 ? name : undefined;
    };
    await expect.poll(whole, patience).toBeDefined();
    const name = (await whole()) ?? '';
    return { name, bytes: await readFile(join(this.tab.downloads, name)) };
  }

  /** What went wrong since this was asked last. */
  async complaints(): Promise<string[]> {
    const seen = await this.tab.run((key) => {
      const lines = JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[];
      sessionStorage.removeItem(key);
      return lines;
    }, watchKey);
    return [...seen, ...this.tab.complaints.splice(0)];
  }

  /** A thing may come late, and move when it comes. */
  private async patiently(selector: string, text: string, deed: (what: Seen) => Promise<void>): Promise<void> {
    const fault = () => deed({ selector, text }).then(() => '', String);
    await expect.poll(fault, patience).toBe('');
  }
}

/** Opens windows of an engine, on a server of their own that can be stopped, and closes them after the tests. */
export function visitorsOf(name: EngineName) {
  let served: Served;
  const former: Served[] = [];
  const closing: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    served = await serveDist(inject('watchedSite'));
  });
  afterAll(async () => {
    await Promise.all(closing.map((close) => close()));
    await Promise.all([...former, served].map((one) => one.close()));
  });
  return {
    open: async (dark = false): Promise<Visitor> => {
      const downloads = await mkdtemp(join(tmpdir(), 'tc-saved-'));
      const tab = answering(await openTab(name, inject('engines'), { dark, downloads }));
      closing.push(async () => {
        await tab.close();
        await rm(downloads, { recursive: true, force: true });
      });
      return new Visitor(tab, () => served.origin);
    },
    /** The same site at an address of its own, where nothing is stored yet: no plan, no copies, no worker. */
    openNewSite: async () => {
      // The former goes on: a page may still be asking it for something.
      former.push(served);
      served = await serveDist(inject('watchedSite'));
    },
    stopServer: () => served.close(),
    startServer: async () => {
      served = await serveDist(inject('watchedSite'), undefined, undefined, Number(new URL(served.origin).port));
    },
  };
}
