import { Refusal } from '../domain/editor/requests/refusal.ts';

/** What goes back to the editor. */
export interface ServerAnswer {
  readonly status: number;
  readonly json: unknown;
}

/** Passes a request on to decap-server; throws a Refusal when nothing answers there. */
export type Ask = (request: { readonly action: string; readonly params: object }) => Promise<ServerAnswer>;

/** The Ask for decap-server on `port` that knows its branch as `branch`. */
export function askServer(port: number, branch: string): Ask {
  return async ({ action, params }) => {
    try {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action, params: { ...params, branch } }),
      });
      return { status: response.status, json: await response.json() };
    } catch (error) {
      throw new Refusal(
        'Файловый сервер редактора не отвечает. Не закрывайте запись, подождите немного и повторите.',
        503,
        { cause: error },
      );
    }
  };
}
