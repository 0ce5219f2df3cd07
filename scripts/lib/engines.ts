import type { LaunchOptions } from 'playwright';
import { findBrowser } from './browser.ts';
import { findChromium109 } from './chromium-109.ts';
import { findFirefox } from './firefox.ts';
import { findWebKit, type WebKitTools } from './webkit.ts';

/** How the engines of this machine are started; one that can't be installed is undefined. */
export interface Engines {
  readonly chromium: LaunchOptions | undefined;
  readonly 'chromium-109': LaunchOptions | undefined;
  readonly firefox: string | undefined;
  readonly webkit: WebKitTools | undefined;
}

/** The engines that everything must work in: the newest that Debian has of each kind, and the oldest Chromium. */
export type EngineName = keyof Engines;

/** Their names for people. */
export const engineTitles: Readonly<Record<EngineName, string>> = {
  chromium: 'Chromium',
  'chromium-109': 'Chromium 109',
  firefox: 'Firefox',
  webkit: 'WebKit',
};

/** Finds the engines, and installs those that are missing. */
export async function findEngines(): Promise<Engines> {
  return {
    chromium: await findBrowser(),
    'chromium-109': await findChromium109(),
    firefox: findFirefox(),
    webkit: findWebKit(),
  };
}

/** The names of the engines that are here, as the tests read them in ENGINES, and of those that are not. */
export function sortEngines(engines: Engines): { present: EngineName[]; absent: EngineName[] } {
  const names = Object.keys(engineTitles) as EngineName[];
  return { present: names.filter((name) => engines[name]), absent: names.filter((name) => !engines[name]) };
}
