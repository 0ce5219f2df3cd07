import type { RequestListener, ServerResponse } from 'node:http';

/** What a school's network answers until somebody logs in. */
export const loginPage =
  '<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>Вход</title></head>' +
  '<body><h1>Войдите в школьную сеть</h1></body></html>';

const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** Gives the same answer to whatever is asked. */
export function portal(status: number, body = loginPage): RequestListener {
  return (_, response) => response.writeHead(status, html).end(body);
}

/** Sends everybody to the login page at this address of its own. */
export function redirectingPortal(status: number, login: (host: string) => string): RequestListener {
  return ({ url, headers: { host = '' } }, response) =>
    url === '/vhod/' ? ok(response) : response.writeHead(status, { Location: login(host) }).end();
}

/** Names what was asked for as the type of its login page. */
export const lyingPortal: RequestListener = ({ url = '' }, response) => {
  const types: Record<string, string> = { css: 'text/css', js: 'text/javascript', json: 'application/json' };
  const type = types[/\.(\w+)$/.exec(url)?.[1] ?? ''];
  response.writeHead(200, type ? { 'Content-Type': type } : html).end(loginPage);
};

/** Promises more than it sends, and hangs up: a line that breaks in the middle of an answer. */
export const breakingOff: RequestListener = (_, response) => {
  response.writeHead(200, { ...html, 'Content-Length': 100_000 });
  response.write(loginPage, () => response.destroy());
};

const ok = (response: ServerResponse) => response.writeHead(200, html).end(loginPage);
