import type { Plugin } from 'vite';
import { baseline } from '../domain/site/baseline.ts';

/** What Vite writes scripts for: newer syntax is put in the words of the baseline. */
export const browserTarget = baseline.map(({ target }) => target);

// What is loaded together comes in one file: on a slow line each waits for an answer of its own.
const groups = [
  // On every page.
  {
    name: 'page',
    test: /preload-helper|islands\/(?:shared\/failures|search\/(?:store|tc-search-open)|offline\/tc-keep)\.ts$/,
  },
  // The list of kept pages: what the button on every page asks for.
  {
    name: 'shelf',
    test: /islands\/offline\/(?:key|reading-list|worker-client)\.ts$|offline\/protocol\/(?:names|reading-list|request-kind)\.ts$/,
  },
  // Small helpers of islands: those of nearly all, and those of code that loads on demand.
  { name: 'island', test: /islands\/shared\/(?:dom|local-time)\.ts$|domain\/text\/zones\.ts$/ },
  { name: 'helpers', test: /islands\/shared\/(?:new-id|save-file)\.ts$|domain\/text\/(?:case|characters|quotes)\.ts$/ },
];

/** Sets the target of browser scripts, and what comes in one file. A plugin does so, because Astro's own «esnext» wins over the settings. */
export function targetBaseline(): Plugin {
  return {
    name: 'browser-target',
    configEnvironment: (name, { build }) => {
      if (name !== 'client' || !build) return;
      build.target = browserTarget;
      // Fields of a class become plain assignments: defining them takes a helper on every page.
      build.rolldownOptions = {
        ...build.rolldownOptions,
        transform: { assumptions: { setPublicClassFields: true } },
        output: { ...build.rolldownOptions?.output, codeSplitting: { groups } },
      };
    },
  };
}
