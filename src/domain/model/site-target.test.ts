import { describe, expect, it } from 'vitest';
import { faultOfTarget, normalAddress } from './site-address.ts';

const slash = 'с одной косой черты';
const edge = 'начинается с точки или кончается';
const disguised = 'спрятана косая черта';
const hidden = 'невидимый знак';
const long = 'байтов';
const ok = undefined;
const whole = 'пишется целиком и с https';

const targets: [address: string, fault: string | undefined][] = [
  ['/', ok],
  ['/slovar/#termin', ok],
  ['/poisk/?q=фо', ok],
  ['/a//b/', ok],
  ['https://example.ru', ok],
  ['https://example.ru/a?b=c#d', ok],
  ['https://центр.рф/страница', ok],
  ['//evil.example/', slash],
  ['///evil.example/', slash],
  ['/\\evil.example/', slash],
  ['\\\\evil.example/', slash],
  ['/.//evil.example/', edge],
  ['/..//evil.example/', edge],
  ['/a/..//evil.example/', edge],
  ['/%2e//evil.example/', edge],
  ['/%2F/evil.example/', disguised],
  ['/%5Cevil.example/', disguised],
  ['/\t/evil.example/', 'пробел'],
  ['/\n/evil.example/', 'пробел'],
  ['/%09/evil.example/', hidden],
  ['/\u200B/evil.example', hidden],
  ['/slovar/ 302', 'пробел'],
  ['/slovar/?a=\\', 'обратная'],
  ['evil.example', slash],
  ['http://example.ru/', whole],
  ['HTTPS://example.ru/', whole],
  ['https:example.ru', whole],
  ['https://2130706433/', whole],
  ['https://127.0.0.1/', whole],
  ['https://example。ru/', whole],
  ['https://irо.example/', whole],
  ['https://xn--e1afmkfd.xn--p1ai/', ok],
  ['https:/example.ru', whole],
  ['https:///example.ru', whole],
  ['https://example', whole],
  ['https://', whole],
  ['https://site@evil.example/', whole],
  ['https://example.ru:8443/', whole],
  ['https://example.ru\\@evil.example/', whole],
  ['https://example.ru/ x', whole],
  ['https://example.ru/\n/*', whole],
  ['https://exa\u200Bmple.ru/', whole],
  ['https://example.ru%2F.evil.example/', whole],
  ['javascript:alert(1)', whole],
  ['data:text/html,x', whole],
  [`https://example.ru/${'я'.repeat(100)}`, long],
];

describe('a target', () => {
  it.each(targets)('%j: %s', (address, fault) => {
    const found = faultOfTarget(address);
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(fault);
  });

  it.each(targets.filter(([, fault]) => fault === undefined))('%j leads where it says', (address) => {
    const here = 'https://site.invalid';
    const { origin } = new URL(normalAddress(address), here);
    expect(origin).toBe(address.startsWith('/') ? here : new URL(address).origin);
  });
});
