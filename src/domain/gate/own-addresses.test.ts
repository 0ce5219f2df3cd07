import { expect, it } from 'vitest';
import { material, pass, topic } from '../../../tests/lib/gate-pass.ts';

const [a, b] = ['materials/a.mdx', 'materials/b.mdx'];

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

const code = {
  pages: [
    'materialy/[...path].astro',
    'nashi-vstrechi/proshedshie/[...page].astro',
    'komandy/komanda/[id].astro',
  ].concat('o-sajte/redaktoru.mdx', 'o-sajte/[...id].astro', 'materialy/nabor/index.astro'),
  files: ['o-centre/pravila.txt'],
};
const event = 'title: В\nkind: семинар\nsummary: В\nstart: 2026-12-20T10:00\ntimezone: Europe/Moscow\nformat: онлайн\n';
const meeting = `---\n${event}stage: план\nstatus: опубликовано\n---\n\nТекст\n`;
const page = (section: string) =>
  `---\ntitle: С\ndescription: С\nsection: ${section}\norder: 1\nstatus: опубликовано\n---\n\nТекст\n`;
const term = 'term: Слово\naliases: [слова]\ndefinition: Часть речи.\nstatus: опубликовано\n';
const place = 'name: Район\nnameGenitive: Района\ntype: город\norder: 1\nstatus: опубликовано\n';

it.each([
  ['materials/stranitsa-2', material(), false],
  ['materials/stranitsa-10', material(), false],
  ['materials/nabor', material(), false],
  ['materials/con', material(), false],
  ['materials/lpt1', material(), false],
  ['materials/stranitsa', material(), true],
  ['materials/proshedshie', material(), true],
  ['materials/redaktoru', material(), true],
  ['materials/console', material(), true],
  ['materials/stranitsa-2', material('address: talon\n'), 'materials/talon'],
  ['materials/stranitsa-2', material('address: stranitsa-3\n'), false],
  ['materials/b', material('address: aux\n'), true],
  ['materials/b', material('address: nabor\n'), true],
  ['glossary/content', term, false],
  ['glossary/soderzhanie', term, true],
  ['events/proshedshie', meeting, false],
  ['events/redaktoru', meeting, true],
  ['pages/redaktoru', page('o-sajte'), false],
  ['pages/redaktoru', page('o-centre'), true],
  ['pages/o-sajte', page('o-sajte'), true],
  ['pages/stranitsa-2', page('o-sajte'), true],
  ['municipalities/komanda', place, false],
  ['municipalities/rajon', place, true],
])('the name %s of an entry is judged by what the code has there: %#', (name, text, expected) => {
  const file = `${name}.${text.startsWith('---') ? 'mdx' : 'yaml'}`;
  const { published, lines } = pass({ 'topics/tema.mdx': topic(), [file]: text }, new Map(), code);
  expect(published.filter((entry) => entry !== 'topics/tema')).toEqual(
    expected === false ? [] : [expected === true ? name : expected],
  );
  for (const line of lines) expect(line).toMatch(/^content\/.*заня(?:т|то)(?::| в Windows).*[а-яё»]$/);
  expect(lines.length > 0).toBe(expected === false || /address: (?:aux|nabor)/.test(text));
});

it('an own address that is taken is named at its field, and the page keeps the name of its file', () => {
  const { lines, published } = pass({ 'topics/tema.mdx': topic(), [a]: material('address: stranitsa-2\n') });
  expect(published).toContain('materials/a');
  expect(lines).toEqual([
    expect.stringMatching(/^content\/materials\/a.mdx:\d+:\d+ — поле «Свой адрес».*занят: страница сайта/),
  ]);
});

it('a topic that all materials name is not driven out by the own address of another', () => {
  const { lines, published } = pass({
    'topics/tema.mdx': topic(),
    'topics/inaya.mdx': topic('address: tema\n'),
    [a]: material(),
  });
  expect(published.toSorted()).toEqual(['materials/a', 'topics/inaya', 'topics/tema']);
  expect(lines).toEqual([expect.stringMatching(/inaya\.mdx.*«tema» занят: content\/topics\/tema\.mdx/)]);
});

it.each(['media/con.pdf', 'media/aux/list.pdf', 'media/lpt1.tar.gz'])('the upload %s is refused', (path) => {
  const { lines, media } = pass({}, new Map([[path, []]]));
  expect(lines).toEqual([expect.stringMatching(/^content\/media\/.*: имя «.*» занято в Windows/)]);
  expect(media.size).toBe(0);
});
