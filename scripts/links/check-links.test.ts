import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LinkAnswer } from '../../src/domain/content-health/link-results.ts';
import { checkLinks, type LinkCheckOptions } from './check-links.ts';

interface ReceivedRequest {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly agent: string | undefined;
  readonly began: number;
  ended: number;
}

let requests: ReceivedRequest[] = [];
const servers: Server[] = [];
const origins: string[] = [];

const answer = (request: IncomingMessage, response: ServerResponse): void => {
  const { method, url = '/' } = request;
  const times = requests.filter((received) => received.url === url && received.method === method).length;
  const [, name, status] = /^\/(\w+)\/?(\d+)?/.exec(url) ?? [];
  if (name === 'silent') return;
  if (name === 'moved') response.writeHead(301, { Location: `/status/${status}` }).end();
  else if (name === 'circle') response.writeHead(302, { Location: url }).end();
  else if (name === 'out') response.writeHead(302, { Location: 'http://192.168.0.1/' }).end();
  else if (name === 'mail') response.writeHead(302, { Location: 'mailto:a@b.example' }).end();
  else if (name === 'gets') response.writeHead(method === 'GET' ? 200 : 405).end();
  else if (name === 'passes') response.writeHead(method === 'GET' && times > 1 ? 200 : 503).end();
  else setTimeout(() => response.writeHead(Number(status)).end(), 20);
};

beforeAll(async () => {
  for (let i = 0; i < 3; i += 1) {
    const server = createServer((request, response) => {
      const { method, url, headers } = request;
      const received: ReceivedRequest = {
        method,
        url,
        host: headers.host,
        agent: headers['user-agent'],
        began: performance.now(),
        ended: Number.POSITIVE_INFINITY,
      };
      requests.push(received);
      response.on('finish', () => {
        received.ended = performance.now();
      });
      answer(request, response);
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    servers.push(server);
    origins.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  }
});

afterAll(() => {
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

beforeEach(() => {
  requests = [];
});

const options: LinkCheckOptions = {
  userAgent: 'test/1.0 (+https://x.example)',
  timeout: 10_000,
  pause: 5,
  isAllowed: async ({ hostname }) => hostname === '127.0.0.1',
};

describe('an address', () => {
  it.each<[string, LinkAnswer, string]>([
    ['/status/200', 200, 'HEAD'],
    ['/status/404', 404, 'HEAD GET'],
    ['/status/403', 403, 'HEAD GET'],
    ['/status/500', 500, 'HEAD GET GET'],
    ['/moved/200', 200, 'HEAD HEAD'],
    ['/moved/404', 404, 'HEAD HEAD GET GET'],
    ['/gets', 200, 'HEAD GET'],
    ['/passes', 200, 'HEAD GET GET'],
    ['/silent', 'timeout', 'HEAD GET GET'],
    ['/out', 'inside', 'HEAD'],
    ['/mail', 'inside', 'HEAD'],
  ])('%s gives %s', async (path, expected, methods) => {
    const url = `${origins[0]}${path}`;
    // Short only where nobody will answer: a busy machine is slow to.
    const timeout = expected === 'timeout' ? 500 : options.timeout;
    expect(await checkLinks([url], { ...options, timeout })).toEqual(new Map([[url, expected]]));
    expect(requests.map(({ method }) => method).join(' ')).toBe(methods);
    expect(new Set(requests.map(({ agent }) => agent))).toEqual(new Set([options.userAgent]));
  });

  it('that leads in a circle is left after some hops', async () => {
    const url = `${origins[0]}/circle`;
    expect(await checkLinks([url], options)).toEqual(new Map([[url, 'loop']]));
    expect(requests.length).toBeLessThanOrEqual(20);
  });

  it('of which nobody answers is unreachable, and one that may not be asked is not', async () => {
    const [nobody, within] = ['http://127.0.0.1:1/', 'http://192.168.0.1/'];
    const answers = await checkLinks([nobody, within], options);
    expect(answers).toEqual(
      new Map([
        [nobody, 'unreachable'],
        [within, 'inside'],
      ] as const),
    );
  });
});

it('asks two hosts at a time, one address of a host at a time, with a pause', async () => {
  const urls = origins.flatMap((origin) => [1, 2, 3].map((n) => `${origin}/status/200?${n}`));
  const reported: string[] = [];
  await checkLinks(urls, { ...options, pause: 10 }, (url) => reported.push(url));
  expect(reported.toSorted()).toEqual(urls.toSorted());
  const during = (at: number) => requests.filter(({ began, ended }) => began <= at && at < ended);
  for (const { began } of requests) {
    const hosts = during(began).map(({ host }) => host);
    expect(hosts.length).toBeLessThanOrEqual(2);
    expect(new Set(hosts).size).toBe(hosts.length);
  }
  expect(requests.some(({ began }) => during(began).length === 2)).toBe(true);
  for (const own of Map.groupBy(requests, ({ host }) => host).values()) {
    const gaps = own.slice(1).map(({ began }, i) => began - (own[i]?.ended ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(8);
  }
});
