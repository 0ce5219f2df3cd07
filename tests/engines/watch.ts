/** The script that every page of the watched site begins with. */
export const watchPath = '/nablyudenie.js';

/** Where it writes down what went wrong, from page to page of one window. */
export const watchKey = 'tc-watched';

/**
 * Runs first in every page, alike in each engine: sets the clock, and writes down what went wrong. One engine tells
 * nothing of its console to those who drive it, and none can be told the time by all three ways of driving.
 */
export function watch(now: number, key: string): void {
  const Real = Date;
  const shift = now - Real.now();
  window.Date = new Proxy(Real, {
    construct: (target, given, self) =>
      Reflect.construct(target, given.length === 0 ? [Real.now() + shift] : given, self),
    get: (target, name) => (name === 'now' ? () => Real.now() + shift : Reflect.get(target, name)),
  });
  const note = (line: string): void => {
    const lines = JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[];
    sessionStorage.setItem(key, JSON.stringify([...lines, `${location.pathname}: ${line}`]));
  };
  // Firefox says of what was under way that it did not load, when the page is left.
  let isLeft = false;
  addEventListener('beforeunload', () => {
    isLeft = true;
  });
  const noteError = ({ target, message }: ErrorEvent): void => {
    // A mere hint: Firefox says so of a module that it has already, WebKit when a page is left. One that is really
    // missing fails where it is imported.
    if (target instanceof HTMLLinkElement && target.rel === 'modulepreload') return;
    if (target instanceof HTMLLinkElement && isLeft) return;
    note(target instanceof Element ? `did not load: ${target.outerHTML}` : message);
  };
  addEventListener('error', noteError, true);
  addEventListener('unhandledrejection', ({ reason }) => note(`unhandled: ${reason}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    note(`CSP ${effectiveDirective} ${blockedURI}`),
  );
  for (const level of ['error', 'warn'] as const) {
    const write = console[level];
    console[level] = (...parts: unknown[]) => {
      note(parts.join(' '));
      write.apply(console, parts);
    };
  }
}
