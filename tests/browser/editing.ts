import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, inject, onTestFailed } from 'vitest';
import { type EditingCopy, editCopy, enter, moveTo } from '../lib/editing-copy.ts';
import { type Visit, visits } from './visit.ts';

/** The built editor over a copy of content/. */
export interface Editing {
  /** Opens the editor at an address behind its `#`, logged in. */
  open(hash: string): Promise<{ page: Page; complaints: readonly string[] }>;
  /**
   * Shows an address in the one editor that the tests of a file share, because it is heavy to open: what is open already
   * stays as it is, what is not saved is left for another address. Whatever a test that fails leaves is closed.
   */
  show(hash: string): Promise<{ page: Page; complaints: readonly string[] }>;
  /** Opens another page of the built site, whose requests to the file server reach the copy. */
  visit(path: string): Promise<{ page: Page; complaints: readonly string[] }>;
  /** The text of a file of the copy. */
  read(path: string): string;
  /** Changes a file of the copy, as another program does. */
  change(path: string, from: string, to: string): void;
  /** The folder of the copy. */
  content(): string;
  /** Stops the file server; `start` starts another one. */
  stop(): void;
  start(): Promise<void>;
}

/** Serves the editor to a test file: the production build, but with the local back end. */
export function editing(): Editing {
  const visit = visits();
  let copy: EditingCopy;
  beforeAll(async () => {
    copy = await editCopy(inject('origin'));
  });
  afterAll(() => copy.end());
  const go = (path: string) => visit(path, { prepare: (page) => copy.serve(page) });
  const open = async (hash: string): Promise<Visit> => {
    const opened = await go(`/admin/#${hash}`);
    await enter(opened.page);
    return opened;
  };
  let shared: Visit | undefined;
  const show = async (hash: string): Promise<Visit> => {
    onTestFailed(async () => {
      await shared?.close();
      shared = undefined;
    });
    if (!shared) {
      shared = await open(hash);
      return shared;
    }
    const { page, complaints } = shared;
    page.removeAllListeners('dialog');
    complaints.length = 0;
    if (new URL(page.url()).hash === `#${hash}` && !hash.endsWith('/new')) return shared;
    page.on('dialog', (dialog) => dialog.accept());
    await moveTo(page, hash);
    page.removeAllListeners('dialog');
    return shared;
  };
  return {
    content: () => copy.content,
    read: (path) => readFileSync(join(copy.content, path), 'utf8'),
    change: (path, from, to) => {
      const file = join(copy.content, path);
      writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
    },
    stop: () => copy.stop(),
    start: () => copy.start(),
    visit: go,
    open,
    show,
  };
}
