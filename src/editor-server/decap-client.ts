import { Refusal } from '../domain/editor/requests/refusal.ts';

/** The HTTP status and JSON body sent back to the editor. */
export interface HandlerResponse {
  readonly status: number;
  readonly json: unknown;
}

/** Sends a request to decap-server. Throws a Refusal with status 503 when decap-server does not answer. */
export type SendToDecap = (request: { readonly action: string; readonly params: object }) => Promise<HandlerResponse>;

/** A client of the decap-server on `port`; `branch` is added to every request. */
export function decapClient(port: number, branch: string): SendToDecap {
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
