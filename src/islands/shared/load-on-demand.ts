import { failure, tellFailures } from './failures.ts';

/**
 * Returns a function that loads the code of an island at the first call and only once. After a failure it says `what`
 * and why in the island's status line and returns undefined; the next call tries again. What fails later is
 * told there too.
 */
export function loadOnDemand<T>(
  island: HTMLElement,
  load: () => Promise<T>,
  what: string,
): () => Promise<T | undefined> {
  tellFailures(island, 'Последнее действие не получилось, и правка могла не сохраниться');
  let loading: Promise<T> | undefined;
  return async () => {
    try {
      loading ??= load();
      return await loading;
    } catch (error) {
      loading = undefined;
      showStatus(island, await failure(what, error));
      return undefined;
    }
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
