/** A browser in which everything works, from this version on. */
export interface BaselineBrowser {
  /** For people, in Russian. */
  readonly name: string;
  readonly since: string;
  /** The name of the target in Vite, esbuild and Lightning CSS. */
  readonly target: string;
  /** The name of the target in browserslist and its data. */
  readonly query: string;
}

/**
 * The oldest browsers that get everything. Chromium 109 is the last one for Windows 7 and 8, Firefox 115 too;
 * Safari 15.6 is the last one for iPhones of 2015 and for macOS Catalina. In any other browser all texts and links
 * can be read and printed without scripts.
 */
export const baseline: readonly BaselineBrowser[] = [
  { name: 'Chrome, Edge, Яндекс Браузер', since: '109', target: 'chrome109', query: 'chrome 109' },
  { name: 'Firefox', since: '115', target: 'firefox115', query: 'firefox 115' },
  { name: 'Safari на компьютере', since: '15.6', target: 'safari15.6', query: 'safari 15.6' },
  { name: 'Safari на айфоне и айпаде', since: '15.6', target: 'ios15.6', query: 'ios_saf 15.6' },
];
