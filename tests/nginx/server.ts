import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findNginx, type NginxTools } from '../../scripts/lib/nginx.ts';
import { freePort, waitForPort } from '../../src/adapters/ports.ts';
import type { Redirect } from '../../src/domain/gate/redirect-lines.ts';
import { nginxRedirects } from '../../src/domain/hosting/nginx-redirects.ts';
import { distDir } from '../lib/dist.ts';

/** What nginx answered. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** nginx over a copy of the built site. */
export interface Nginx {
  /** What it serves; a copy lies in a folder of its own, whose other files are nobody's business. */
  readonly root: string;
  readonly httpsPort: number;
  readonly httpPort: number;
  readonly certificate: string;
  /** What `nginx -t` said about the configuration. */
  readonly verdict: { readonly ok: boolean; readonly output: string };
  /** Asks over HTTPS; the path goes out as it is. */
  ask(path: string, headers?: Record<string, string>): Promise<Answer>;
  stop(): Promise<void>;
}

/**
 * Starts nginx with deploy/nginx.conf, changed as an administrator would, on free ports; `moved` joins old addresses.
 * With `served`, over that folder or link instead of a copy.
 */
export async function startNginx(moved: readonly Redirect[], served?: string): Promise<Nginx> {
  const tools = findNginx();
  if (!tools) throw new Error('No nginx or openssl here, and none can be installed');
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  const root = served ?? join(folder, 'site');
  if (served === undefined) cpSync(distDir, root, { recursive: true });
  appendFileSync(join(root, '_redirects.nginx'), nginxRedirects(moved));
  mkdirSync(join(folder, 'temp'));
  const [httpPort, httpsPort] = [await freePort(), await freePort()];
  const ca = makeCertificate(tools, folder);
  writeFileSync(join(folder, 'tutor-centre.conf'), siteConfig(folder, root, { httpPort, httpsPort }));
  writeFileSync(join(folder, 'nginx.conf'), mainConfig(folder));

  const args = ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')];
  const { status, stderr } = spawnSync(tools.nginx, [...args, '-t'], { encoding: 'utf8' });
  const child = spawn(tools.nginx, args, { stdio: 'ignore' });
  const agent = new Agent({ ca, keepAlive: true, maxSockets: 4 });
  await waitForPort(httpsPort, 20).catch((cause: unknown) => {
    throw new Error(`nginx does not start: ${stderr}`, { cause });
  });
  return {
    root,
    httpPort,
    httpsPort,
    certificate: ca,
    verdict: { ok: status === 0, output: stderr },
    ask: (path, headers = {}) => ask({ port: httpsPort, agent, path, headers }),
    stop: async () => {
      agent.destroy();
      child.kill();
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}

function siteConfig(folder: string, root: string, { httpPort, httpsPort }: { httpPort: number; httpsPort: number }) {
  const changes = [
    ['tutor.example.ru/fullchain.pem', 'cert.pem'],
    ['tutor.example.ru/privkey.pem', 'key.pem'],
    ['/etc/letsencrypt/live', folder],
    ['tutor.example.ru', 'localhost'],
    ['/srv/tutor-centre/site', root],
    ['/var/www/html', join(folder, 'acme')],
    ['listen 80;', `listen 127.0.0.1:${httpPort};`],
    ['listen 443 ', `listen 127.0.0.1:${httpsPort} `],
    // Not every machine for tests has IPv6.
    ['    listen [::]:80;\n', ''],
    ['    listen [::]:443 ssl http2;\n', ''],
  ] as const;
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`deploy/nginx.conf has no «${from}»`);
      return text.replaceAll(from, to);
    },
    readFileSync('deploy/nginx.conf', 'utf8'),
  );
}

/** The rest of the configuration: what Debian's own /etc/nginx/nginx.conf says around the site's file. */
function mainConfig(folder: string): string {
  return `${process.getuid?.() === 0 ? 'user root;\n' : ''}daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 256; }
http {
  sendfile on;
  tcp_nopush on;
  types_hash_max_size 2048;
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;
  ssl_prefer_server_ciphers on;
  access_log off;
  gzip on;
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `  ${name}_temp_path ${folder}/temp;\n`).join('')}
  include ${folder}/tutor-centre.conf;
}
`;
}

function makeCertificate({ openssl }: NginxTools, folder: string): string {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  const made = spawnSync(openssl, ['req', '-x509', ...kind, ...names, '-keyout', key, '-out', cert]);
  if (made.status !== 0) throw new Error(`openssl made no certificate: ${String(made.stderr)}`);
  return readFileSync(cert, 'utf8');
}

interface Question {
  readonly port: number;
  readonly agent: Agent;
  readonly path: string;
  readonly headers: Record<string, string>;
}

function ask(question: Question): Promise<Answer> {
  const options = { host: '127.0.0.1', servername: 'localhost', ...question };
  return new Promise((done, fail) => {
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    sent.on('error', fail);
    sent.end();
  });
}
