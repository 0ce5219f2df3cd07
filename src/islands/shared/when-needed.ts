/**
 * Loads what an island works with when it is first needed, and once; a failure is told in the island's
 * status line, and the next press tries again.
 */
export function whenNeeded<T>(
  island: HTMLElement,
  load: () => Promise<T>,
  failed: string,
): () => Promise<T | undefined> {
  let loading: Promise<T> | undefined;
  return async () => {
    try {
      loading ??= load();
      return await loading;
    } catch {
      loading = undefined;
      tell(island, failed);
      return undefined;
    }
  };
}

/** Says something in the status line of an island. */
export function tell(island: HTMLElement, text: string): void {
  const said = island.querySelector('[data-slot="said"]');
  if (said) said.textContent = text;
}

/** Whether the browser keeps something under a key; a store that refuses keeps nothing. */
export function isStored(key: string): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
