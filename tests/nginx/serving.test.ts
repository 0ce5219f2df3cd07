import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { connect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headerRules } from '../../src/domain/hosting/header-rules.ts';
import { readSite } from '../lib/dist.ts';
import { headersFor } from '../lib/netlify-headers.ts';
import { type Nginx, startNginx } from './server.ts';

const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>';
let nginx: Nginx;

beforeAll(async () => {
  nginx = await startNginx([
    { from: '/prezhnij-razdel', to: '/materialy/' },
    { from: '/prezhnij-razdel?id=101', to: '/slovar/#termin' },
    { from: '/prezhnij-razdel?id=101&lang=ru', to: '/slovar/' },
    { from: '/?id=121', to: '/samoobrazovanie/' },
  ]);
  mkdirSync(join(nginx.root, 'media'), { recursive: true });
  writeFileSync(join(nginx.root, 'media/risunok.svg'), drawing);
  writeFileSync(join(nginx.root, 'media/stranica.html'), '<script src="/media/kod.js"></script>');
  writeFileSync(join(nginx.root, '.env'), 'SECRET=1');
  writeFileSync(join(nginx.root, '../outside.txt'), 'outside');
  symlinkSync(join(nginx.root, '../outside.txt'), join(nginx.root, 'media/ssylka.txt'));
});

afterAll(() => nginx.stop());

it('passes nginx -t without a word of warning', () => {
  expect(nginx.verdict.output).toContain('test is successful');
  expect(nginx.verdict.output).not.toMatch(/\[(?:warn|error|emerg)\]/);
  expect(nginx.verdict.ok).toBe(true);
});

describe('every file of the site', () => {
  it('comes whole, with the headers of the rules and a type of its own', async () => {
    const { files, read } = await readSite(nginx.root);
    const seen = new Set<string>();
    const checkFile = async (file: string): Promise<void> => {
      const { status, headers, body } = await nginx.ask(encodeURI(file));
      const wanted = headersFor(headerRules, file);
      const lower = Object.entries(wanted).map(([name, value]) => [name.toLowerCase(), value]);
      expect(status, file).toBe(200);
      expect(headers, file).toMatchObject(Object.fromEntries(lower));
      expect(headers['content-disposition'], file).toBe(wanted['Content-Disposition']);
      expect(body.equals(await read(file)), file).toBe(true);
      expect(headers['content-type'], file).toBe(expectedTypes[extname(file)]);
      seen.add(extname(file));
    };
    await Promise.all([...files].filter((file) => !hidden.test(file)).map(checkFile));
    expect(seen.size).toBeGreaterThan(12);
  });
});

/** What lies there for servers, or by mistake. */
const hidden = /^\/(?:_redirects|\.env)/;
const packed = 'application/octet-stream';
/** Written by hand from the registry of IANA, so that a slip in the source shows. */
const expectedTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.odp': 'application/vnd.oasis.opendocument.presentation',
  '.ods': 'application/vnd.oasis.opendocument.spreadsheet',
  '.odt': 'application/vnd.oasis.opendocument.text',
  '.pptx': 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  '.webm': 'video/webm',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.pf_fragment': packed,
  '.pf_filter': packed,
  '.pf_index': packed,
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

describe('pages', () => {
  it('are asked for anew at every visit, hashed files are kept', async () => {
    const { headers, body } = await nginx.ask('/');
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    const again = await nginx.ask('/', { 'If-None-Match': headers.etag ?? 'none' });
    expect(again.status).toBe(304);
    const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(String(body))?.[1] ?? '';
    expect((await nginx.ask(sheet)).headers['cache-control']).toContain('immutable');
    const data = '/projti-diagnostiku/katalog.0a1b.json';
    writeFileSync(join(nginx.root, data), '{}');
    expect((await nginx.ask(data)).headers['cache-control']).toContain('immutable');
  });

  it('come packed to whoever can unpack', async () => {
    const { headers, body } = await nginx.ask('/', { 'Accept-Encoding': 'gzip' });
    expect(headers['content-encoding']).toBe('gzip');
    expect(headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(body).equals(readFileSync(join(nginx.root, 'index.html')))).toBe(true);
  });

  it('have an editor with rules of its own', async () => {
    const { headers } = await nginx.ask('/admin/');
    expect(headers['content-security-policy']).toContain("script-src 'self' 'unsafe-eval'");
    expect(headers['cross-origin-opener-policy']).toBe('same-origin-allow-popups');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  it.each(['/net-takoj/', '/assets/net.js', '/assets/', '/media/'])(
    '%s is not found, and not for ever',
    async (path) => {
      const { status, headers, body } = await nginx.ask(path);
      expect(status).toBe(404);
      expect(body.equals(readFileSync(join(nginx.root, '404.html')))).toBe(true);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['cache-control']).not.toContain('immutable');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['content-disposition']).toBeUndefined();
    },
  );
});

it.each(['/media/risunok.svg', '/media/stranica.html'])('%s is saved, and runs nothing', async (path) => {
  const { status, headers } = await nginx.ask(path);
  expect(status).toBe(200);
  expect(headers['content-disposition']).toBe('attachment');
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; .*; sandbox$/);
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it.each([
  ['/materialy', '/materialy/'],
  ['/materialy?a=1', '/materialy/?a=1'],
  ['/prezhnij-razdel', '/materialy/'],
  ['/prezhnij-razdel/?utm=vk', '/materialy/'],
  ['/prezhnij-razdel?id=101', '/slovar/#termin'],
  ['/prezhnij-razdel/?ysclid=x&id=101', '/slovar/#termin'],
  ['/prezhnij-razdel?lang=ru&id=101', '/slovar/'],
  ['/?id=121', '/samoobrazovanie/'],
])('%s has moved to %s', async (from, to) => {
  const { status, headers } = await nginx.ask(from);
  expect([status, headers.location]).toEqual([301, to]);
  expect(headers['strict-transport-security']).toBe('max-age=31536000');
});

it('knows every old address of the build', async () => {
  const lines = readFileSync(join(nginx.root, '_redirects'), 'utf8').trimEnd().split('\n').filter(Boolean);
  for (const line of lines) {
    const [from = '', ...rest] = line.split(' ');
    const [query, to] = [rest.slice(0, -2).join('&'), rest.at(-2)];
    const { status, headers } = await nginx.ask(query ? `${from}?${query}` : from);
    expect([status, headers.location], line).toEqual([301, to]);
  }
});

it.each([
  '/../outside.txt',
  '/..%2foutside.txt',
  '/%2e%2e/outside.txt',
  '/media/../../outside.txt',
  '/media../outside.txt',
  '/media/ssylka.txt',
  '/.env',
  '/_redirects',
  '/_redirects.nginx',
  '//outside.txt',
])('%s gives nothing away', async (path) => {
  const { status, body } = await nginx.ask(path);
  expect([400, 404]).toContain(status);
  expect(String(body)).not.toMatch(/^outside|SECRET|_redirects|301/);
});

it('answers certbot over plain HTTP', async () => {
  const folder = join(nginx.root, '../acme/.well-known/acme-challenge');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'token'), 'answer');
  const response = await fetch(`http://127.0.0.1:${nginx.httpPort}/.well-known/acme-challenge/token`);
  expect(await response.text()).toBe('answer');
});

it('sends plain HTTP to HTTPS, by its own name', async () => {
  const options = { redirect: 'manual', headers: { Host: 'evil.example' } } as const;
  const { status, headers } = await fetch(`http://127.0.0.1:${nginx.httpPort}/slovar/?a=1`, options);
  expect([status, headers.get('location')]).toEqual([301, 'https://localhost/slovar/?a=1']);
});

it('speaks HTTP/2, and TLS no older than 1.2', async () => {
  const shake = (options: object) =>
    new Promise<string>((done) => {
      const socket = connect({ host: '127.0.0.1', port: nginx.httpsPort, rejectUnauthorized: false, ...options });
      socket.on('secureConnect', () => done(`${socket.getProtocol()} ${socket.alpnProtocol}`));
      socket.on('secureConnect', () => socket.destroy()).on('error', () => done('refused'));
    });
  expect(await shake({ ALPNProtocols: ['h2'] })).toBe('TLSv1.3 h2');
  const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' };
  expect(await shake(old)).toBe('refused');
});
