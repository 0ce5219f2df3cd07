import CMS from 'decap-cms-app';
import { Refusal } from '../src/domain/editor/requests/refusal.ts';

/** Has `change` see each backend of this name that Decap makes, before it is used. */
export function onBackend<Made extends object>(name: string, change: (made: Made) => void): void {
  const backend = CMS.getBackend(name);
  if (!backend) throw new Error(`Decap has no backend ${name}`);
  const init = backend.init as (...args: readonly unknown[]) => Made;
  backend.init = ((...args: readonly unknown[]) => {
    const made = init(...args);
    change(made);
    return made;
  }) as unknown as typeof backend.init;
}

/** Decap's own notices go after some seconds: what must be read in full is said in a window that waits. */
export function tellRefusals(): void {
  onBackend<{ request(payload: unknown): Promise<unknown> }>('proxy', (made) => {
    const request = made.request.bind(made);
    made.request = (payload) => request(payload).catch(tellAndThrow);
  });
}

/** Says a refusal in full and throws the error on; for `.catch()`. */
export function tellAndThrow(error: unknown): never {
  if (error instanceof Error) {
    // Without a name «API_ERROR» does not stand before the reason.
    error.name = '';
    if (error instanceof Refusal || ('status' in error && error.status === 409)) window.alert(error.message);
  }
  throw error;
}
