import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, inject } from 'vitest';
import { type EditingCopy, editCopy, enter } from '../lib/editing-copy.ts';
import { visits } from './visit.ts';

/** The built editor over a copy of content/. */
export interface Editing {
  /** Opens the editor at an address behind its `#`, logged in. */
  open(hash: string): Promise<{ page: Page; complaints: readonly string[] }>;
  /** Opens another page of the built site, whose requests to the file server reach the copy. */
  visit(path: string): Promise<{ page: Page; complaints: readonly string[] }>;
  /** The text of a file of the copy. */
  read(path: string): string;
  /** The folder of the copy. */
  content(): string;
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
  return {
    content: () => copy.content,
    read: (path) => readFileSync(join(copy.content, path), 'utf8'),
    visit: go,
    open: async (hash) => {
      const { page, complaints } = await go(`/admin/#${hash}`);
      await enter(page);
      return { page, complaints };
    },
  };
}
