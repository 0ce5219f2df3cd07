import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { mediaTypes } from '../../src/domain/hosting/media-types.ts';
import { type HeaderRule, headersFor, readHeaderRules } from './netlify-headers.ts';

const brotli = promisify(brotliCompress);
/** What was packed before, by the digest of its bytes: one process serves the same scripts to hundreds of visits. */
const packedBefore = new Map<string, Promise<Buffer>>();

/** A running server; `origin` has no final slash. */
export interface Served {
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on a local port, by default a free one, as Netlify does: netlify.toml's headers, folder indexes,
 * 404.html, brotli.
 */
export async function serveDist(
  root: string,
  config = 'netlify.toml',
  sent: (path: string, bytes: number) => void = () => undefined,
  at = 0,
): Promise<Served> {
  const rules = readHeaderRules(await readFile(config, 'utf8'));
  const base = resolve(root);
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const packs = /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    answer({ base, rules, url, packs, sent }, response).catch((error: unknown) =>
      response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(at, '127.0.0.1', done));
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

interface RequestContext {
  readonly base: string;
  readonly rules: readonly HeaderRule[];
  readonly url: URL;
  readonly packs: boolean;
  /** Called with the size in bytes of each body sent. */
  sent(path: string, bytes: number): void;
}

async function answer({ base, rules, url, packs, sent }: RequestContext, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(url.pathname);
  const headers = { ...headersFor(rules, path) };
  const found = await find(base, path);
  if (found === 'folder') {
    response.writeHead(301, { ...headers, Location: `${url.pathname}/${url.search}` }).end();
    return;
  }
  const file = found ?? join(base, '404.html');
  const bytes = await readFile(file).catch(() => Buffer.from('Not found'));
  const { type, isText } = mediaTypes[extname(file).slice(1)] ?? { type: 'application/octet-stream' };
  headers['Content-Type'] = isText ? `${type}; charset=utf-8` : type;
  const packed = packs && isText;
  if (packed) headers['Content-Encoding'] = 'br';
  response.writeHead(found ? 200 : 404, headers);
  const body = packed ? await pack(bytes) : bytes;
  sent(path, body.length);
  response.end(body);
}

function pack(bytes: Buffer): Promise<Buffer> {
  const digest = hash('sha1', bytes, 'base64');
  const packed = packedBefore.get(digest) ?? brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  packedBefore.set(digest, packed);
  return packed;
}

async function find(base: string, path: string): Promise<string | undefined> {
  const file = join(base, path.endsWith('/') ? `${path}index.html` : path);
  if (!file.startsWith(base + sep)) return undefined;
  const info = await stat(file).catch(() => undefined);
  if (info?.isDirectory()) return 'folder';
  return info?.isFile() ? file : undefined;
}
