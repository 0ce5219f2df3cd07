import { expect, it } from 'vitest';
import { pass } from '../../../tests/lib/gate-pass.ts';
import { placesIn } from './own-places.ts';

const { result } = pass({
  'municipalities/rajon.yaml':
    'name: Озёрский\ntype: муниципальный район\nnameFull: Озёрский район\nnameLocative: в Озёрском районе\nstatus: опубликовано\n',
});

it.each([
  ['Урок провели в Озерском районе.', ['в Озёрском районе']],
  ['| Озёрский район | 5 |', ['Озёрский район']],
  ['Приозёрский район', []],
  ['Озёрский край, район', []],
])('%s', (text, places) => {
  const found = placesIn(new Map([['materials/a.mdx', text]]), result.known);
  expect(found).toEqual(places.map((place) => ({ path: 'materials/a.mdx', place })));
});
