import { expect, it } from 'vitest';
import { formerAddresses, formerKey } from './former-address.ts';

it.each([
  ['an address given', { address: 'bilet' }, [], []],
  ['an address changed', { address: 'bilet', [formerKey]: 'talon' }, [], ['/materialy/talon/']],
  ['an address taken away', { [formerKey]: 'talon' }, [], ['/materialy/talon/']],
  [
    'changed twice before the page was opened anew',
    { address: 'bilet', [formerKey]: 'talon' },
    ['kvitok'],
    ['/materialy/talon/', '/materialy/kvitok/'],
  ],
  [
    'back again',
    { address: 'talon', [formerKey]: 'talon', redirectFrom: ['/staroe/', '/materialy/talon/'] },
    ['bilet'],
    ['/staroe/', '/materialy/bilet/'],
  ],
  ['nothing changed', { address: 'talon', [formerKey]: 'talon', redirectFrom: ['/a/'] }, ['talon'], ['/a/']],
  ['no address', { redirectFrom: ['/a/'] }, [], ['/a/']],
])('remembers where the page was: %s', (_, values, saved, expected) => {
  expect(formerAddresses('materials', values, saved)).toEqual(expected);
});

it('leaves entries without pages alone', () => {
  expect(formerAddresses('glossary', { [formerKey]: 'a', address: 'b', redirectFrom: ['/c/'] }, ['d'])).toEqual([
    '/c/',
  ]);
});
