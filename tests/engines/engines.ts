import { findBrowser } from '../../scripts/lib/browser.ts';
import { findChromium109 } from '../../scripts/lib/chromium-109.ts';
import { findFirefox } from '../../scripts/lib/firefox.ts';
import { findWebKit } from '../../scripts/lib/webkit.ts';
import { openChromium } from './chromium-tab.ts';
import { openFirefox } from './firefox-tab.ts';
import type { EngineName, Tab, TabOptions } from './tab.ts';
import { openWebKit } from './webkit-tab.ts';

/** Opens a window of an engine, which is found on this machine or installed. */
export async function openTab(name: EngineName, options: TabOptions): Promise<Tab> {
  switch (name) {
    case 'chromium':
      return openChromium(present(await findBrowser(), name), options);
    case 'chromium-109':
      return openChromium(present(await findChromium109(), name), options);
    case 'firefox':
      return openFirefox(present(findFirefox(), name), options);
    case 'webkit':
      return openWebKit(present(findWebKit(), name), options);
  }
}

function present<T>(tool: T | undefined, name: EngineName): T {
  if (tool === undefined) throw new Error(`${name} is not here and can't be installed`);
  return tool;
}
