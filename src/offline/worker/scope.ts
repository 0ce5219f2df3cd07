// The worker's own types: TypeScript can't hold those of pages and those of workers in one program.

/** An event that keeps the worker alive until a promise settles. */
export interface LongEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

/** A request of a page under the worker. */
export interface FetchEvent extends LongEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** A message of a page, with a port for the answer. */
export interface SyncEvent extends LongEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Events {
  install: LongEvent;
  activate: LongEvent;
  fetch: FetchEvent;
  message: SyncEvent;
}

interface Scope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<N extends keyof Events>(name: N, act: (event: Events[N]) => void): void;
}

/** What a service worker finds around it. */
export const scope = globalThis as unknown as Scope;

/** What the build knows, written into the worker by src/integrations/offline.ts. */
export interface Built {
  /** Changes with any page of the site and with the scripts' imports. */
  readonly stamp: string;
  /** What each script of the public pages imports, at once or later. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

declare const __BUILT__: Built;
export const built: Built = __BUILT__;
