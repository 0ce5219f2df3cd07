import type { LaunchOptions } from 'playwright';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { findChromium109 } from '../../scripts/lib/chromium-109.ts';
import { findFirefox } from '../../scripts/lib/firefox.ts';
import { findWebKit, type WebKitTools } from '../../scripts/lib/webkit.ts';
import { openChromium } from './chromium-tab.ts';
import { openFirefox } from './firefox-tab.ts';
import type { Tab, TabOptions } from './tab.ts';
import { openWebKit } from './webkit-tab.ts';

/** How the engines of this machine are started; one that can't be installed is left out. */
export interface Tools {
  readonly chromium: LaunchOptions | undefined;
  readonly 'chromium-109': LaunchOptions | undefined;
  readonly firefox: string | undefined;
  readonly webkit: WebKitTools | undefined;
}

/** The engines that everything must work in: the newest that Debian has of each kind, and the oldest Chromium. */
export type EngineName = keyof Tools;

/** Finds the engines, and installs those that are missing. */
export async function findTools(): Promise<Tools> {
  return {
    chromium: await findBrowser(),
    'chromium-109': await findChromium109(),
    firefox: findFirefox(),
    webkit: findWebKit(),
  };
}

/** Opens a window of an engine. */
export function openTab(name: EngineName, tools: Tools, options: TabOptions): Promise<Tab> {
  switch (name) {
    case 'chromium':
    case 'chromium-109':
      return openChromium(present(tools[name], name), options);
    case 'firefox':
      return openFirefox(present(tools.firefox, name), options);
    case 'webkit':
      return openWebKit(present(tools.webkit, name), options);
  }
}

function present<T>(tool: T | undefined, name: EngineName): T {
  if (tool === undefined) throw new Error(`${name} is not here and can't be installed`);
  return tool;
}
