import { describe, expect, it } from 'vitest';
import type { Redirect } from '../gate/redirects.ts';
import { nginxRedirects } from './nginx-redirects.ts';

/** The lines as nginx reads them: a quoted regular expression and a quoted value. */
function rulesOf(redirects: readonly Redirect[]): { pattern: RegExp; to: string }[] {
  const unquoted = (text = '') => text.replaceAll(/\\(["\\])/g, '$1');
  return nginxRedirects(redirects)
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [, source, to] = /^"~((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)";$/.exec(line) ?? [];
      return { pattern: new RegExp(unquoted(source)), to: unquoted(to) };
    });
}

/** A character for each byte, as nginx compares. */
const bytes = (text: string) => Buffer.from(text).toString('latin1');

function follow(redirects: readonly Redirect[], address: string): string | undefined {
  return rulesOf(redirects).find(({ pattern }) => pattern.test(bytes(address)))?.to;
}

const redirects = [
  { from: '/staroe', to: '/novoe/' },
  { from: '/staroe?id=1', to: '/pervoe/' },
  { from: '/?id=121', to: '/samoobrazovanie/' },
  { from: '/dva?b=2&a=1', to: '/dva-slova/#mesto' },
  { from: '/папка/', to: '/папка-новая/' },
  { from: '/krug', to: '/krug/' },
  { from: '/%EF%E0%EF%EA%E0/', to: '/iz-1251/' },
  { from: '/ushla/', to: 'https://example.ru/ushla/?a=$b#c' },
  { from: '/dom', to: 'https://example.ru/dom' },
];

describe('nginxRedirects', () => {
  it.each([
    ['/staroe?', '/novoe/'],
    ['/staroe/?', '/novoe/'],
    ['/staroe?utm=vk', '/novoe/'],
    ['/staroe?id=1', '/pervoe/'],
    ['/staroe/?ysclid=x&id=1&y=2', '/pervoe/'],
    ['/staroe?id=12', '/novoe/'],
    ['/staroe?xid=1', '/novoe/'],
    ['/staroe-drugoe?', undefined],
    ['/a/staroe?', undefined],
    ['/?id=121', '/samoobrazovanie/'],
    ['/?', undefined],
    ['/dva?a=1&b=2', '/dva-slova/#mesto'],
    ['/dva?a=1', undefined],
    ['/krug/?', undefined],
    ['/ushla?', 'https://example.ru/ushla/?a=%24b#c'],
    ['/dom/?', 'https://example.ru/dom'],
    ['/папка?', '/%D0%BF%D0%B0%D0%BF%D0%BA%D0%B0-%D0%BD%D0%BE%D0%B2%D0%B0%D1%8F/'],
  ])('sends %s to %s', (address, to) => {
    expect(follow(redirects, address)).toBe(to);
  });

  it('knows an old address in another encoding by its bytes', () => {
    const address = `/${Buffer.from('EFE0EFEAE0', 'hex').toString('latin1')}?`;
    expect(rulesOf(redirects).find(({ pattern }) => pattern.test(address))?.to).toBe('/iz-1251/');
  });

  it.each([
    ['/a";}server{root', '/$host/"'],
    ['/a?x=";&$y', '/b?$args\\"'],
    ['/a(b|c)[d]{2}', '/e#$uri"'],
  ])('takes %s → %s as text', (from, to) => {
    const [rule] = rulesOf([{ from, to }]);
    const { pathname, search } = new URL(from, 'https://site.invalid');
    expect(rule?.pattern.test(bytes(`${decodeURIComponent(pathname)}?${search.slice(1)}`))).toBe(true);
    expect(rule?.to).not.toMatch(/[$"\\]/);
    expect(decodeURIComponent(rule?.to ?? '')).toBe(to);
  });

  // nginx reads a word of 4,096 bytes at most.
  it.each([
    '/я'.repeat(166),
    `/${'%D1%8F'.repeat(125)}/${'%EF'.repeat(60)}`,
    `/?${'$=*&'.repeat(10)}${'я'.repeat(200)}=1`,
  ])('a line stays short enough when the address is as long as it may be: %#', (from) => {
    const words = nginxRedirects([{ from, to: `/${'я'.repeat(120)}/?${'я'.repeat(125)}` }]).split('" "');
    for (const word of words) expect(new TextEncoder().encode(word).length).toBeLessThan(4000);
  });
});
