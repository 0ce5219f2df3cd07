import type { EngineName, Engines } from '../../scripts/lib/engines.ts';
import { openChromium } from './chromium-tab.ts';
import { openFirefox } from './firefox-tab.ts';
import type { Tab, TabOptions } from './tab.ts';
import { openWebKit } from './webkit-tab.ts';

/** Opens a window of an engine. */
export function openTab(name: EngineName, engines: Engines, options: TabOptions): Promise<Tab> {
  switch (name) {
    case 'chromium':
    case 'chromium-109':
      return openChromium(present(engines[name], name), options);
    case 'firefox':
      return openFirefox(present(engines.firefox, name), options);
    case 'webkit':
      return openWebKit(present(engines.webkit, name), options);
  }
}

function present<T>(tool: T | undefined, name: EngineName): T {
  if (tool === undefined) throw new Error(`${name} is not here and can't be installed`);
  return tool;
}
