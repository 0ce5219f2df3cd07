import type { Locator, Page } from 'playwright';
import { beforeEach, expect } from 'vitest';
import { save } from '../lib/editing-copy.ts';
import { type Editing, editing } from './editing.ts';
import { emptied } from './prose.ts';

/** The emptied text of a short entry, before each test. */
export interface ShortText extends Pick<Editing, 'content'> {
  page(): Page;
  text(): Locator;
  /** Saves, and compares what the file holds. */
  saved(lines: string): Promise<void>;
}

const entry = 'materials/kratkij-listok';

export function shortText(): ShortText {
  const { show, read, content } = editing();
  const written = () => read(`${entry}.mdx`).split('\n---\n\n')[1] ?? '';
  let page: Page;
  let text: Locator;
  beforeEach(async () => {
    ({ page } = await show(`/collections/${entry.replace('/', '/entries/')}`));
    text = await emptied(page);
  });
  return {
    content,
    page: () => page,
    text: () => text,
    saved: async (lines) => {
      await save(page);
      await expect.poll(written).toBe(`${lines}\n`);
      await page.getByText('Изменения сохранены').waitFor();
    },
  };
}
