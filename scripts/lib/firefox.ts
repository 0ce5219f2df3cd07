import { aptInstall } from './apt.ts';
import { findProgram } from './browser.ts';

/** The path of Firefox, which is found or installed; undefined when neither works. */
export function findFirefox(): string | undefined {
  const findInstalled = () => findProgram(['firefox-esr', 'firefox']);
  return findInstalled() ?? (aptInstall('firefox-esr') ? findInstalled() : undefined);
}
