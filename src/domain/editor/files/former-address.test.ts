import { expect, it } from 'vitest';
import { formerAddresses, formerAddressKey } from './former-address.ts';

it.each([
  ['an address given', { address: 'bilet' }, [], []],
  ['an address changed', { address: 'bilet', [formerAddressKey]: 'talon' }, [], ['/materialy/talon/']],
  ['an address taken away', { [formerAddressKey]: 'talon' }, [], ['/materialy/talon/']],
  [
    'changed twice before the page was opened anew',
    { address: 'bilet', [formerAddressKey]: 'talon' },
    ['kvitok'],
    ['/materialy/talon/', '/materialy/kvitok/'],
  ],
  [
    'back again',
    { address: 'talon', [formerAddressKey]: 'talon', redirectFrom: ['/staroe/', '/materialy/talon/'] },
    ['bilet'],
    ['/staroe/', '/materialy/bilet/'],
  ],
  ['nothing changed', { address: 'talon', [formerAddressKey]: 'talon', redirectFrom: ['/a/'] }, ['talon'], ['/a/']],
  ['no address', { redirectFrom: ['/a/'] }, [], ['/a/']],
])('remembers where the page was: %s', (_, values, saved, expected) => {
  expect(formerAddresses('materials', values, saved)).toEqual(expected);
});

it('leaves entries without pages alone', () => {
  expect(formerAddresses('glossary', { [formerAddressKey]: 'a', address: 'b', redirectFrom: ['/c/'] }, ['d'])).toEqual([
    '/c/',
  ]);
});
