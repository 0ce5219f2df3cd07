import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { type HeaderRule, headersFor, readHeaderRules } from './netlify-headers.ts';

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};
const brotli = promisify(brotliCompress);
const compressible = /^(?:text|application\/(?:json|xml|manifest|wasm)|image\/svg)/;

/** A running server; `origin` has no slash at the end. */
export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves a built site on a free local port as Netlify would: netlify.toml's headers, folder indexes, 404.html, brotli. */
export async function serveDist(root: string, config = 'netlify.toml'): Promise<Served> {
  const rules = readHeaderRules(await readFile(config, 'utf8'));
  const base = resolve(root);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const packs = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    answer({ base, rules, url, packs }, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Question {
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly url: URL;
  readonly packs: boolean;
}

async function answer({ base, rules, url, packs }: Question, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(url.pathname);
  const headers = { ...headersFor(rules, path) };
  const found = await find(base, path);
  if (found === 'folder') {
    response.writeHead(301, { ...headers, Location: `${url.pathname}/${url.search}` }).end();
    return;
  }
  const file = found ?? join(base, '404.html');
  const bytes = await readFile(file).catch(() => Buffer.from('Not found'));
  headers['Content-Type'] = types[extname(file)] ?? 'application/octet-stream';
  const packed = packs && compressible.test(headers['Content-Type']);
  if (packed) headers['Content-Encoding'] = 'br';
  response.writeHead(found ? 200 : 404, headers);
  response.end(packed ? await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }) : bytes);
}

async function find(base: string, path: string): Promise<string | undefined> {
  const file = join(base, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(base + sep)) return undefined;
  const info = await stat(file).catch(() => undefined);
  if (info?.isDirectory()) return 'folder';
  return info?.isFile() ? file : undefined;
}
