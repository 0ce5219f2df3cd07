import { describe, expect, it } from 'vitest';
import { bytesOf, followNginx, nginxRules } from '../../../tests/lib/follow-redirects.ts';
import { nginxRedirects } from './nginx-redirects.ts';

const redirects = [
  { from: '/staroe', to: '/novoe/' },
  { from: '/staroe?id=1', to: '/pervoe/' },
  { from: '/staroe?id=1&lang=ru', to: '/po-russki/' },
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
    ['/staroe?lang=ru&id=1', '/po-russki/'],
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
    expect(followNginx(nginxRedirects(redirects), address)).toBe(to);
  });

  it('knows an old address in another encoding by its bytes', () => {
    const address = `/${Buffer.from('EFE0EFEAE0', 'hex').toString('latin1')}?`;
    expect(nginxRules(nginxRedirects(redirects)).find(({ pattern }) => pattern.test(address))?.to).toBe('/iz-1251/');
  });

  it.each([
    ['/a";}server{root', '/$host/"'],
    ['/a?x=";&$y', '/b?$args\\"'],
    ['/a(b|c)[d]{2}', '/e#$uri"'],
  ])('takes %s → %s as text', (from, to) => {
    const [rule] = nginxRules(nginxRedirects([{ from, to }]));
    const { pathname, search } = new URL(from, 'https://site.invalid');
    expect(rule?.pattern.test(bytesOf(`${decodeURIComponent(pathname)}?${search.slice(1)}`))).toBe(true);
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
