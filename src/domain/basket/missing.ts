import type { BasketPage } from './basket.ts';

/** A page that did not come: the site has it no more, or neither the network nor a copy gives it. */
export interface MissingPage {
  readonly page: BasketPage;
  readonly reason: 'gone' | 'unreachable';
}

/** The pages that did not come, in words for the reader; empty when all are here. */
export function missingText(missing: readonly MissingPage[]): string {
  const named = (reason: MissingPage['reason']): string =>
    missing
      .filter((one) => one.reason === reason)
      .map(({ page }) => `«${page.title}»`)
      .join(', ');
  const [gone, unreachable] = [named('gone'), named('unreachable')];
  return [
    gone && `Не вошло, потому что на сайте этого больше нет: ${gone}.`,
    unreachable && `Не вошло, потому что нет ни связи, ни копии: ${unreachable}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
