/** A page that takes longer to come, in milliseconds, comes on a slow line. */
const slowAnswer = 300;

/** Whether this page has come on a slow line. */
export function isSlow(): boolean {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return page !== undefined && page.responseEnd - page.requestStart > slowAnswer;
}

/** Shows the page in its fonts. They weigh as much as all that a first answer needs: on a slow line it comes before. */
export const askForFonts = (): void => document.documentElement.classList.remove('fonts-later');
