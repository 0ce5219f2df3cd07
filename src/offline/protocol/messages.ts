/** Who keeps pages: the person by a button, or a plan by its resources. Each has a list of its own. */
export const listNames = ['shelf', 'plans'] as const;
export type ListName = (typeof listNames)[number];

/** What a page tells the worker: the pages of one list, all of them. */
export interface SyncRequest {
  readonly list: ListName;
  readonly paths: readonly string[];
}

/** What the worker answers. */
export interface SyncResult {
  /** Whether every page that is on the site has its copy. */
  readonly isWhole: boolean;
  /** Pages that the site no longer has. */
  readonly gone: readonly string[];
  /** Whether nothing is kept by any list: the worker is needed no more. */
  readonly isEmpty: boolean;
}

/** Reads a message to the worker; nothing when it is not a wish. */
export function readSyncRequest(message: unknown): SyncRequest | undefined {
  const { list, paths } = (message ?? {}) as Record<string, unknown>;
  const name = listNames.find((known) => known === list);
  const isPaths = Array.isArray(paths) && paths.every((path): path is string => typeof path === 'string');
  return name && isPaths ? { list: name, paths } : undefined;
}
