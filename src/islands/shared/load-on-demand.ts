import { hasFailed, sayFailure, silence, tellFailures } from './failures.ts';
import { giveBackTyped, keepTyped } from './typed.ts';

/**
 * Returns a function that does a deed with the code of an island; the code loads at the first call and only once. When
 * it does not come, `what` and why is said beside the control that asked, and the next call tries again. A deed that
 * `isKept` is not lost then: it is done when the code comes, before what is asked later. What was typed meanwhile is
 * given back when the page is loaded again.
 */
export function loadOnDemand<T>(
  island: HTMLElement,
  load: () => Promise<T>,
  what: string,
): (deed: (code: T) => unknown, isKept?: boolean) => Promise<void> {
  tellFailures(island);
  let loading: Promise<T> | undefined;
  addEventListener('pagehide', () => {
    if (hasFailed()) keepTyped(island, !loading);
  });
  // In a moment: then the island listens to its controls.
  Promise.resolve(island)
    .then(giveBackTyped)
    .catch(() => undefined);
  const kept: ((code: T) => unknown)[] = [];
  return async function ask(deed, isKept = false): Promise<void> {
    if (isKept) kept.push(deed);
    let code: T;
    try {
      loading ??= load();
      code = await loading;
    } catch (error) {
      loading = undefined;
      return sayFailure(island, what, error, isKept ? () => void ask(() => undefined) : undefined);
    }
    silence();
    for (const one of kept.splice(0)) await one(code);
    if (!isKept) await deed(code);
  };
}

/** Shows a text in the status line of an island. */
export function showStatus(island: HTMLElement, text: string): void {
  const status = island.querySelector('[data-slot="said"]');
  if (status) status.textContent = text;
}

/** Whether localStorage has this key; false when it is not available. */
export function isStored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
