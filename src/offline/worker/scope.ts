// TypeScript can't load the DOM and WebWorker types in one program, so the worker's types are declared here.

/** An event that can keep the worker running until a promise settles. */
export interface ExtendableEvent extends Event {
  waitUntil(promise: Promise<unknown>): void;
}

/** A request of a page that the worker controls. */
export interface FetchEvent extends ExtendableEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** A message from a page; `ports[0]` is for the answer. */
export interface SyncEvent extends ExtendableEvent {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

interface Events {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
  message: SyncEvent;
}

interface Scope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener<N extends keyof Events>(name: N, listener: (event: Events[N]) => void): void;
}

/** The global object of the service worker. */
export const scope = globalThis as unknown as Scope;

/** Data of the build, written into the worker by src/integrations/offline.ts. */
export interface BuildInfo {
  /** A hash that changes with any page of the site and with the imports of scripts. */
  readonly stamp: string;
  /** A hash of the imports below; each page names it in its mark. */
  readonly build: string;
  /** Static and dynamic imports of each script of the public pages, by path. */
  readonly imports: Readonly<Record<string, readonly string[]>>;
}

declare const __BUILT__: BuildInfo;
export const buildInfo: BuildInfo = __BUILT__;
