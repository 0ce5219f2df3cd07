import { describe, expect, it } from 'vitest';
import { addressKey, faultOfOldAddress, folderOf, normalAddress } from './site-address.ts';

const slash = 'с одной косой черты';
const hidden = 'невидимый знак';
const edge = 'начинается с точки или кончается';
const disguised = 'спрятана косая черта';
const signs = 'знаки <>:"|?*';
const device = 'занято в Windows';
const pairs = '«имя=значение»';
const long = 'байтов';
const ok = undefined;

/** What is wrong with an old address; none of these may reach a disk or a server's file of redirects. */
const sources: [address: string, fault: string | undefined][] = [
  ['/', ok],
  ['/staraya', ok],
  ['/staraya/', ok],
  ['/staraya/index.html', ok],
  ['/staraya.html', ok],
  ['/index.php?id=7&lang=ru', ok],
  ['/?page=12', ok],
  ['/?vremya=12:00', ok],
  ['/папка/страница/', ok],
  ['/my%20page/', ok],
  ['/100%25/', ok],
  ['/%D1%8F/', ok],
  // Bytes of windows-1251: nginx compares them, no file can.
  ['/%EF%E0%EF%EA%E0/', ok],
  ['/%EF%E0%98/', ok],
  ['/a//b/', ok],
  [`/${'a'.repeat(255)}/`, ok],
  [`/${'я'.repeat(127)}/`, ok],
  [`/${'%D1%8F'.repeat(100)}/${'%D1%8F'.repeat(100)}`, ok],
  ['', slash],
  ['staraya', slash],
  ['//evil.example/', slash],
  ['/\\evil.example', slash],
  ['https://evil.example/', slash],
  ['/a b', 'пробел'],
  ['/a\u00A0b', 'пробел'],
  ['/a\tb', 'пробел'],
  ['/a\nb', 'пробел'],
  ['/a\0b', hidden],
  ['/a\u001Bb', hidden],
  ['/a\u0085b', hidden],
  ['/a\u200Bb', hidden],
  ['/a\u00ADb', hidden],
  ['/a\u202Eb', hidden],
  ['/a\u2066b', hidden],
  ['/a\uFEFFb', hidden],
  ['/a\u2028b', hidden],
  ['/a\uFFFEb', hidden],
  ['/a\uFDD0b', hidden],
  ['/a\u{1FFFF}b', hidden],
  ['/a\uD83Db', 'U+D83D'],
  ['/a\uDE00b', 'U+DE00'],
  ['/a%00b', hidden],
  ['/a%0Ab', hidden],
  ['/a%7Fb', hidden],
  ['/a%E2%80%AEb', hidden],
  ['/%EF%00%E0', hidden],
  ['/%98%0A', hidden],
  ['/a\\b', 'обратная'],
  ['/a%2Fb', disguised],
  ['/a%2fb', disguised],
  ['/%2F%2Fevil.example', disguised],
  ['/a%5Cb', disguised],
  ['/a%252Fb', disguised],
  ['/%EF%2F', disguised],
  ['/100%', '%25'],
  ['/a%2', '%25'],
  ['/a%zz', '%25'],
  ['/..', edge],
  ['/../../../tmp/x/', edge],
  ['/a/../../b', edge],
  ['/%2e%2e/x', edge],
  ['/.%2E/x', edge],
  ['/./x', edge],
  ['/.git/', edge],
  ['/.well-known/acme-challenge/x', edge],
  ['/a./', edge],
  ['/a%20/', edge],
  ['/*', signs],
  ['/materialy/*', signs],
  ['/%2A', signs],
  ['/:imya', signs],
  ['/a:b', signs],
  ['/a%3Fb', signs],
  ['/a|b', signs],
  ['/<b>', signs],
  ['/a"b', signs],
  ['/con', device],
  ['/a/Prn/', device],
  ['/AUX.html', device],
  ['/nul.tar.gz', device],
  ['/com1', device],
  ['/lpt%39', device],
  ['/a#b', 'часть после #'],
  ['/?id', pairs],
  ['/?/topic/12', pairs],
  ['/?//evil.example=1', pairs],
  ['/?https://evil.example/=1', pairs],
  ['/?id=:any', pairs],
  ['/?=1', pairs],
  [`/?${'a=1&'.repeat(11)}`, 'больше 10'],
  [`/${'a'.repeat(256)}/`, long],
  [`/${'я'.repeat(128)}/`, long],
  [`/${'%D1%8F'.repeat(128)}/`, long],
  [`/${'a/'.repeat(300)}`, long],
  [`/?id=${'a'.repeat(500)}`, long],
  [`/${'a'.repeat(1_000_000)}`, long],
];

describe('an old address', () => {
  it.each(sources)('%j: %s', (address, fault) => {
    const found = faultOfOldAddress(address);
    if (fault === undefined) expect(found).toBeUndefined();
    else expect(found).toContain(fault);
  });
});

it.each([
  ['/a//b/', '/a/b/'],
  ['/a/index.html', '/a/'],
  ['/INDEX.HTML', '/'],
  ['/a/index.html?id=1', '/a/index.html?id=1'],
  ['/a/?', '/a/'],
  ['/a?&&', '/a'],
  ['/a?b=1&&c=2', '/a?b=1&c=2'],
  ['/a#b', '/a#b'],
  ['https://example.ru//a', 'https://example.ru//a'],
])('%s is written %s', (address, normal) => expect(normalAddress(address)).toBe(normal));

it.each([
  ['/', '/index.html'],
  ['/a', '/a/'],
  ['/A/B', '/a/b/index.html'],
  ['/й/', '/и\u0306/'],
  ['/Й', '/%D0%B9/'],
  ['/a?b=1', '/a/#c'],
])('%s and %s are one place', (one, other) => expect(addressKey(one)).toBe(addressKey(other)));

it.each([
  ['/my%20page/', 'my page'],
  ['/%D1%8F/b', 'я/b'],
  ['/a?id=1', undefined],
  ['/%EF%E0/', undefined],
])('the folder of %s is %s', (address, folder) => expect(folderOf(address)).toBe(folder));
