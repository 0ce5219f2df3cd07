import { expect, it } from 'vitest';
import { material, pass, topic } from '../../../tests/lib/gate-pass.ts';

const [a, b, c] = ['materials/a.mdx', 'materials/b.mdx', 'materials/c.mdx'];

it('an entry gets its own address; references and the old address follow', () => {
  const { result, entries, published, lines } = pass({
    'topics/tema.mdx': topic('address: tema-goda\n'),
    [a]: material('address: talon\n'),
    [b]: material('', '<Material id="a" />\n\n[по имени](/materialy/a/), [по адресу](/materialy/talon/)'),
  });
  expect(lines).toEqual([]);
  expect(published.toSorted()).toEqual(['materials/b', 'materials/talon', 'topics/tema-goda']);
  expect(entries.get('materials')?.get('b')?.data).toMatchObject({ topics: ['tema-goda'] });
  expect(result.redirects).toEqual([
    { from: '/materialy/a/', to: '/materialy/talon/' },
    { from: '/samoobrazovanie/tema/', to: '/samoobrazovanie/tema-goda/' },
  ]);
});

it('an address in use again is not redirected', () => {
  const { result } = pass({
    'topics/tema.mdx': topic(),
    [a]: material('redirectFrom: [/materialy/b/, /materialy/staroe/]\n'),
    [b]: material(),
  });
  expect(result.redirects).toEqual([{ from: '/materialy/staroe/', to: '/materialy/a/' }]);
});

it.each([
  ['the file of another entry', { [a]: material('address: b\n'), [b]: material() }, 'content/materials/a.mdx', 'b.mdx'],
  [
    'the address of another entry',
    { [a]: material('address: talon\n'), [c]: material('address: talon\n') },
    'content/materials/c.mdx',
    'materials/a.mdx',
  ],
  ['a list', { [a]: material('address: stranitsa-2\n') }, 'content/materials/a.mdx', 'служебной страницы'],
])('an address that belongs to %s is refused, and the entry keeps its old address', (_, files, file, holder) => {
  const { lines, published } = pass({ 'topics/tema.mdx': topic(), ...files });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(new RegExp(`^${file}:\\d+:\\d+ — поле «Свой адрес».*занят: .*${holder}`));
  expect(published).toContain(`materials/${file === 'content/materials/c.mdx' ? 'c' : 'a'}`);
});
