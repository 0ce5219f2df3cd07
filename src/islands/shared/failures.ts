/** What to tell when something failed: `what`, whose fault it is and what to do, in Russian. */
export function failure(what: string, error: unknown): Promise<string> {
  return import('../../domain/site/failure.ts').then(
    ({ failureText }) => failureText(what, error, navigator.userAgent),
    () => `${what}: проверьте связь и обновите страницу.`,
  );
}

/**
 * Tells in the status line of an island about every error that nobody has caught, and takes back the claim that all is
 * stored. Errors of extensions, which run in the page too, are not ours.
 */
export function tellFailures(island: HTMLElement, what: string, status = 'said'): void {
  const tell = async (error?: Error) => {
    if (!error?.stack?.includes(location.origin)) return;
    const text = await failure(what, error);
    island.querySelector('[data-slot="kept"]')?.replaceChildren('Не сохранено');
    const line = island.querySelector(`[data-slot="${status}"]`);
    line?.replaceChildren(text);
    line?.scrollIntoView({ block: 'nearest' });
  };
  addEventListener('error', ({ error }) => void tell(error));
  addEventListener('unhandledrejection', ({ reason }) => void tell(reason));
}
