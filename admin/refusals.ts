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

const isToRead = (status: unknown): boolean => status === 409 || status === 412;

/** Shows a refusal and throws the error again; for `.catch()`. */
export function alertAndRethrow(error: unknown): never {
  if (error instanceof Error) {
    // Decap prints the name before the message; «API_ERROR» would confuse editors.
    error.name = '';
    if (error instanceof Refusal || ('status' in error && isToRead(error.status))) window.alert(error.message);
  }
  throw error;
}
