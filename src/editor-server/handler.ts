import type { FileRequest } from '../domain/editor/requests/file-request.ts';

/** The HTTP status and JSON body sent back to the editor. */
export interface HandlerResponse {
  readonly status: number;
  readonly json: unknown;
}

/** Handles one request. Throws a Refusal when the request cannot be done. */
export type RequestHandler = (request: FileRequest) => Promise<HandlerResponse>;

/** The largest request, and so the largest upload. */
export const maxBytes = 50_000_000;

export const ok = (json: unknown): HandlerResponse => ({ status: 200, json });

/** The answer to requests of which Decap reads only the status. */
export const done = ok({ message: 'done' });
