import { expect, it } from 'vitest';
import { faultOfInn, faultOfOgrn } from './register-numbers.ts';

// Numbers of large organisations, as their own sites print them; the others are these with a slip.
it.each([
  ['7707083893', undefined],
  ['7736050003', undefined],
  ['500100732259', undefined],
  ['7707083894', /описка/],
  ['7770783893', /описка/],
  ['500100732258', /описка/],
  ['770708389', /10 цифр/],
  ['77070838930', /10 цифр/],
  ['77 07083893', /10 цифр/],
])('ИНН %s', (text, fault) => expect(faultOfInn(text) ?? '').toMatch(fault ?? /^$/));

it.each([
  ['1027700132195', undefined],
  ['1027700070518', undefined],
  ['304500116000157', undefined],
  ['1027700132196', /описка/],
  ['1027700123195', /описка/],
  ['304500116000158', /описка/],
  ['102770013219', /13 цифр/],
  ['', /13 цифр/],
])('ОГРН %s', (text, fault) => expect(faultOfOgrn(text) ?? '').toMatch(fault ?? /^$/));
