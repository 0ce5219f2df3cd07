import { expect, inject, it } from 'vitest';

const origin = inject('origin');

async function headersOf(path: string): Promise<Headers> {
  return (await fetch(origin + path)).headers;
}

/** The directives of a policy, by name. */
function directives(headers: Headers): ReadonlyMap<string, string> {
  const policy = headers.get('content-security-policy') ?? '';
  return new Map(policy.split('; ').map((directive) => [directive.split(' ')[0] ?? '', directive]));
}

it.each(inject('paths'))('%s is served under the strict policy', async (path) => {
  const headers = await headersOf(path);
  const policy = directives(headers);
  expect(policy.get('default-src')).toBe("default-src 'none'");
  expect(policy.get('script-src')).toBe("script-src 'self'");
  expect(policy.get('style-src')).toBe("style-src 'self'");
  expect(policy.get('connect-src')).toBe("connect-src 'self'");
  expect(policy.get('frame-ancestors')).toBe("frame-ancestors 'none'");
  expect(policy.get('base-uri')).toBe("base-uri 'none'");
  expect(headers.get('content-security-policy')).not.toMatch(/unsafe-inline|'unsafe-eval'|https:|\*/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
  expect(Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1])).toBeGreaterThanOrEqual(
    31_536_000,
  );
});

it('gives the editor a policy of its own', async () => {
  const headers = await headersOf('/admin/');
  expect(directives(headers).get('script-src')).toBe("script-src 'self' 'unsafe-eval'");
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin-allow-popups');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
});

it('lets hashed files be kept for a year, and pages not', async () => {
  const html = await (await fetch(`${origin}/`)).text();
  const sheet = /href="(\/assets\/[^"]+\.css)"/.exec(html)?.[1];
  expect((await headersOf(sheet ?? '')).get('cache-control')).toContain('immutable');
  expect((await headersOf('/')).get('cache-control')).toBeNull();
});
