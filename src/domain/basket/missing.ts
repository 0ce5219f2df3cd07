import type { BasketPage } from './basket.ts';

/**
 * A page that is not in the whole: the site has it no more, neither the network nor a copy gives it, or it is filled in
 * by its own scripts, as the plan is, and is printed there.
 */
export interface MissingPage {
  readonly page: BasketPage;
  readonly reason: 'gone' | 'unreachable' | 'tool';
}

/** Names the pages that left the list because the site has them no more; empty when there are none. */
export function goneText(
  before: readonly BasketPage[],
  now: readonly BasketPage[],
  isGone: (path: string) => boolean,
): string {
  const rest = new Set(now.map(({ path }) => path));
  const gone = before.filter(({ path }) => isGone(path) && !rest.has(path)).map(({ title }) => `«${title}»`);
  return gone.length > 0 ? `На сайте больше нет и потому убрано: ${gone.join(', ')}.` : '';
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
