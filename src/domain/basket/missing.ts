import type { BasketPage } from './basket.ts';

/**
 * A page that is not in the whole: the site has it no more, neither the network nor a copy gives it, or it is filled in
 * by its own scripts, as the plan is, and is printed there.
 */
export interface MissingPage {
  readonly page: BasketPage;
  readonly reason: 'gone' | 'unreachable' | 'tool';
}

/** The pages that are not in it, in words for the reader; empty when all are here. */
export function missingText(missing: readonly MissingPage[]): string {
  const named = (reason: MissingPage['reason']): string =>
    missing
      .filter((one) => one.reason === reason)
      .map(({ page }) => `«${page.title}»`)
      .join(', ');
  const [gone, unreachable, tool] = [named('gone'), named('unreachable'), named('tool')];
  return [
    gone && `Не вошло, потому что на сайте этого больше нет: ${gone}.`,
    unreachable && `Не вошло, потому что нет ни связи, ни копии: ${unreachable}.`,
    tool && `Не вошло, потому что заполняется на своей странице, там и печатается: ${tool}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
