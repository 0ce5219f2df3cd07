import type { Plugin } from 'vite';
import { baseline } from '../domain/site/baseline.ts';

/** What Vite writes scripts for: newer syntax is put in the words of the baseline. */
export const browserTarget = baseline.map(({ target }) => target);

/** Sets the target of browser scripts. A plugin does so, because Astro's own «esnext» wins over the settings. */
export function targetBaseline(): Plugin {
  return {
    name: 'browser-target',
    configEnvironment: (name, { build }) => {
      if (name !== 'client' || !build) return;
      build.target = browserTarget;
      // Fields of a class become plain assignments: defining them takes a helper on every page.
      build.rolldownOptions = { ...build.rolldownOptions, transform: { assumptions: { setPublicClassFields: true } } };
    },
  };
}
