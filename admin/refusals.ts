import CMS from 'decap-cms-app';

interface Backend {
  request?: (payload: unknown) => Promise<unknown>;
}

/** Decap's own notices go after some seconds: what must be read in full is said in a window that waits. */
export function tellRefusals(name: string): void {
  const backend = CMS.getBackend(name);
  if (!backend) throw new Error(`Decap has no backend ${name}`);
  const init = backend.init as (...args: readonly unknown[]) => Backend;
  backend.init = ((...args: readonly unknown[]) => {
    const made = init(...args);
    const request = made.request?.bind(made);
    if (!request) return made;
    return Object.assign(made, { request: (payload: unknown) => request(payload).catch(tellAndThrow) });
  }) as typeof backend.init;
}

function tellAndThrow(error: unknown): never {
  if (error instanceof Error) {
    // Without a name «API_ERROR» does not stand before the reason.
    error.name = '';
    if ('status' in error && error.status === 409) window.alert(error.message);
  }
  throw error;
}
