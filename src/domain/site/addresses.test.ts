import { expect, test } from 'vitest';
import { entryAt } from './addresses.ts';

test.each([
  ['/priemy/klaster/', { collection: 'techniques', id: 'klaster' }],
  ['/slovar/#fo', { collection: 'glossary', id: 'fo' }],
  ['/voprosy/#net-vremeni', { collection: 'faq', id: 'net-vremeni' }],
  ['/konsultatsii/#nesploshnye-teksty', { collection: 'consultations', id: 'nesploshnye-teksty' }],
  ['/konsultatsii/#tema=deti-s-ovz', undefined],
  ['/konsultatsii/', undefined],
  ['/konsultatsii/#tema', undefined],
  ['/slovar/#content', undefined],
  ['/materialy/stranitsa-2/', undefined],
  ['/materialy/proshedshie/', { collection: 'materials', id: 'proshedshie' }],
  ['/nashi-vstrechi/proshedshie/', undefined],
  ['/nashi-vstrechi/stranitsa-2/', undefined],
  ['/o-sajte/prava-i-litsenzii/', undefined],
  ['https://example.org/priemy/klaster/', undefined],
])('%s', (address, entry) => expect(entryAt(address)).toEqual(entry));
