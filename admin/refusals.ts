import CMS from 'decap-cms-app';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';

/**
 * Calls `patch` on each instance of the backend `name` right after Decap creates it. Throws an Error when Decap has
 * no such backend.
 */
export function patchBackend<Backend extends object>(name: string, patch: (backend: Backend) => void): void {
  const registered = CMS.getBackend(name);
  if (!registered) throw new Error(`Decap has no backend ${name}`);
  const init = registered.init as (...args: readonly unknown[]) => Backend;
  registered.init = ((...args: readonly unknown[]) => {
    const backend = init(...args);
    patch(backend);
    return backend;
  }) as unknown as typeof registered.init;
}

/**
 * Decap's notices disappear after some seconds. A refusal of the local server must be read in full, so it is shown by
 * `alert`.
 */
export function alertProxyRefusals(): void {
  patchBackend<{ request(payload: unknown): Promise<unknown> }>('proxy', (backend) => {
    const request = backend.request.bind(backend);
    backend.request = (payload) => request(payload).catch(alertAndRethrow);
  });
}

/** Shows a refusal and throws the error again; for `.catch()`. */
export function alertAndRethrow(error: unknown): never {
  if (error instanceof Error) {
    // Decap prints the name before the message; «API_ERROR» would confuse editors.
    error.name = '';
    if (error instanceof Refusal || ('status' in error && error.status === 409)) window.alert(error.message);
  }
  throw error;
}
