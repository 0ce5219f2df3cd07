/** The lists of pages to cache: `shelf` is the reading list, `plans` the resources of the teacher's plans. */
export const listNames = ['shelf', 'plans'] as const;
export type ListName = (typeof listNames)[number];

/** A message to the worker: all paths of one list. */
export interface SyncRequest {
  readonly list: ListName;
  readonly paths: readonly string[];
}

/** The worker's answer to a `SyncRequest`. */
export interface SyncResult {
  /** Whether every listed page that still exists has a complete copy. */
  readonly isWhole: boolean;
  /** Paths of pages that are no longer on the site. */
  readonly gone: readonly string[];
  /** Whether all lists are empty, so the worker can be unregistered. */
  readonly isEmpty: boolean;
}

/** Checks a message to the worker; undefined when it is not a `SyncRequest`. */
export function parseSyncRequest(message: unknown): SyncRequest | undefined {
  const { list, paths } = (message ?? {}) as Record<string, unknown>;
  const name = listNames.find((known) => known === list);
  const isPaths = Array.isArray(paths) && paths.every((path): path is string => typeof path === 'string');
  return name && isPaths ? { list: name, paths } : undefined;
}
