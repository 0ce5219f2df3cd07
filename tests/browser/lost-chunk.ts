import type { Locator, Page } from 'playwright';

/** One chunk that a page asks for when something is done, and what is done. */
export interface LostChunk {
  /** What `import()` names in the code. */
  readonly source: string;
  readonly path: string;
  /** The name of the built file, when it is another. */
  readonly file?: RegExp;
  /** Runs in the page before its scripts. */
  readonly first?: () => void;
  /** What leads to the deed; the chunk is still to be had. */
  readonly before?: (page: Page) => Promise<unknown>;
  readonly deed: (page: Page) => Promise<unknown>;
  /** The control that is used: the sentence stands beside it. */
  readonly control?: (page: Page) => Locator;
  readonly says: string;
  /** Where it says so: most use `.failed`. */
  readonly place?: string;
  /** What was typed, and must stay. */
  readonly typed?: (page: Page) => [Locator, string];
  readonly success: (page: Page) => Locator;
  /** The key of the browser's store, and what stands there in the end. */
  readonly keeps?: readonly [string, RegExp];
}

/** The first button of a name. */
export const button = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first();
/** Presses it. */
export const press = (name: string | RegExp) => (page: Page) => button(name)(page).click();
/** Presses what stands beside a failure of a page that has just opened. */
export const again = press('Попробовать ещё раз');

/** How far the sentence stands from the control, in pixels; infinity when a part of it is off the screen. */
export async function distance(page: Page, sentence: Locator, control: Locator | undefined): Promise<number> {
  const [said, used] = await Promise.all([sentence.boundingBox(), control?.boundingBox()]);
  const height = page.viewportSize()?.height ?? 0;
  if (!said || said.y < 0 || said.y + said.height > height + 1) return Number.POSITIVE_INFINITY;
  return used ? Math.max(said.y - used.y - used.height, used.y - said.y - said.height, 0) : 0;
}

/** Nobody asks for these: a page says all that it has to say without them. */
export const unasked = [
  './marks.ts',
  './next-action.ts',
  '../islands/page/open-folds.ts',
  // The meeting's own hour stands there.
  '../islands/page/reader-clocks.ts',
  '../islands/page/tc-term.ts',
  // The words of a failure: shorter ones stand in for them.
  '../../domain/site/failure.ts',
  '../src/domain/site/failure.ts',
  // Without a network, and then it comes from the worker's copies.
  './offline-engine.ts',
  // Of the text of a form: tests/browser/prose-paste.test.ts; ё is typed by hand meanwhile.
  './convert.ts',
  'eyo-kernel',
] as const;
