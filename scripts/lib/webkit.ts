import { globSync } from 'node:fs';
import { aptInstall } from './apt.ts';
import { findProgram } from './browser.ts';

/** The programs that drive WebKit, the engine of Safari. */
export interface WebKitTools {
  readonly driver: string;
  /** The browser that comes with the engine; it wants a screen. */
  readonly browser: string;
  readonly screen: string;
}

/** Finds or installs WebKitGTK with its driver, and Xvfb; undefined when one of them is missing. */
export function findWebKit(): WebKitTools | undefined {
  const names = ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb'];
  return findInstalled() ?? (aptInstall(...names) ? findInstalled() : undefined);
}

function findInstalled(): WebKitTools | undefined {
  const [browser] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
  const [driver, screen] = [findProgram(['WebKitWebDriver']), findProgram(['Xvfb'])];
  return browser && driver && screen ? { driver, browser, screen } : undefined;
}
