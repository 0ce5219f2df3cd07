/**
 * Returns a function that loads the code of an island at the first call and only once. After a failure it shows
 * `errorText` in the island's status line and returns undefined; the next call tries again.
 */
export function loadOnDemand<T>(
  island: HTMLElement,
  load: () => Promise<T>,
  errorText: string,
): () => Promise<T | undefined> {
  let loading: Promise<T> | undefined;
  return async () => {
    try {
      loading ??= load();
      return await loading;
    } catch {
      loading = undefined;
      showStatus(island, errorText);
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
