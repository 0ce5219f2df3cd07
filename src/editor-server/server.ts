import { createServer, type IncomingMessage } from 'node:http';
import { readFileRequest } from '../domain/editor/requests/file-request.ts';
import { Refusal } from '../domain/editor/requests/refusal.ts';
import type { RequestHandler } from './direct-handler.ts';
import type { ServerAnswer } from './upstream.ts';

// decap-server itself takes 50 MB.
const mostBytes = 50_000_000;

/**
 * Stands between the editor and decap-server on `port`, for this machine alone: judges each request, does them one
 * at a time, and tells in Russian why one was not done. The page that asks must come from `origin`.
 */
export async function startEditorServer(
  port: number,
  origin: string,
  handle: RequestHandler,
): Promise<{ end: () => void }> {
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (work: () => Promise<ServerAnswer>): Promise<ServerAnswer> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const answer = async (request: IncomingMessage): Promise<ServerAnswer> => {
    if (!isFromHere(request, origin)) return refused(403, 'Эта страница открыта не из редактора этого сайта.');
    const body = await bodyOf(request);
    if (body === undefined) return refused(413, 'Файлы слишком велики: вместе не больше 35 МБ. Уменьшите их.');
    const asked = readFileRequest(body);
    const tab = new URL(request.url ?? '/', 'http://localhost').searchParams.get('tab') ?? undefined;
    return asked ? inTurn(() => handle(asked, tab)) : refused(422, 'Редактор просит того, чего ему нельзя.');
  };
  const server = createServer((request, response) => {
    answer(request)
      .catch((error: unknown) => {
        if (error instanceof Refusal) return refused(error.status, error.message);
        console.error('Редактор:', error);
        return refused(500, 'Не получилось, причина — в окне, где выполнен npm start. Ваш текст остался в форме.');
      })
      .then(({ status, json }) => {
        response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
        response.end(JSON.stringify(json));
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return { end: () => server.close() };
}

/** Another site's page can send neither this content type nor its own address without being asked first. */
function isFromHere({ headers, method }: IncomingMessage, origin: string): boolean {
  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
  const from = headers.origin;
  const twin = origin.replace('//localhost:', '//127.0.0.1:');
  return method === 'POST' && isJson && (from === undefined || from === origin || from === twin);
}

/** The JSON of a request; undefined when it is too long, null when it is none. */
async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= mostBytes) chunks.push(chunk);
  }
  if (size > mostBytes) return undefined;
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return null;
  }
}

const refused = (status: number, error: string): ServerAnswer => ({ status, json: { error } });
