import { createServer, type IncomingMessage } from 'node:http';
import { readFileRequest } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import { type HandlerResponse, maxBytes, type RequestHandler } from './handler.ts';

/**
 * Starts the file server of the editor, on `port` of 127.0.0.1. It accepts requests from pages of `origin` or from
 * programs of this machine, validates them, and runs them one by one. Errors come back as `{ error }` in Russian.
 * Rejects when the port is taken.
 */
export async function startEditorServer(
  port: number,
  origin: string,
  handle: RequestHandler,
): Promise<{ stop: () => void }> {
  let queue: Promise<unknown> = Promise.resolve();
  const enqueue = (work: () => Promise<HandlerResponse>): Promise<HandlerResponse> => {
    const result = queue.then(work);
    queue = result.catch(() => undefined);
    return result;
  };
  const respond = async (request: IncomingMessage): Promise<HandlerResponse> => {
    if (!isAllowed(request, origin)) return errorResponse(403, 'Эта страница открыта не из редактора этого сайта.');
    const body = await readBody(request);
    if (body === undefined) return errorResponse(413, 'Файлы слишком велики: вместе не больше 35 МБ. Уменьшите их.');
    const fileRequest = readFileRequest(body);
    return fileRequest
      ? enqueue(() => handle(fileRequest))
      : errorResponse(422, 'Редактор просит того, чего ему нельзя.');
  };
  const server = createServer((request, response) => {
    respond(request)
      .catch((error: unknown) => {
        if (error instanceof Refusal) return errorResponse(error.status, error.message);
        console.error('Редактор:', error);
        return errorResponse(
          500,
          'Не получилось, причина — в окне, где выполнен npm start. Ваш текст остался в форме.',
        );
      })
      .then(({ status, json }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
        response.end(JSON.stringify(json));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return { stop: () => server.close() };
}

/**
 * A browser asks permission (CORS preflight) before another site's page may send this content type; it never gets it.
 * A page whose name was made to point to this machine (DNS rebinding) needs none, but it sends its name as the host.
 */
function isAllowed({ headers, method }: IncomingMessage, origin: string): boolean {
  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
  const isOurName = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(headers.host ?? '');
  const from = headers.origin;
  const numericOrigin = origin.replace('//localhost:', '//127.0.0.1:');
  return method === 'POST' && isJson && isOurName && (from === undefined || from === origin || from === numericOrigin);
}

/** The parsed JSON body; undefined when the body is too long, null when it is not JSON. */
async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  }
  if (size > maxBytes) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

const errorResponse = (status: number, error: string): HandlerResponse => ({ status, json: { error } });
