import { describe, expect, it } from 'vitest';
import { list, material, pass, settings, topic } from '../../../tests/lib/gate-pass.ts';

const code = {
  pages: ['materialy/[...path].astro', 'materialy/[id].astro', 'materialy/nabor/index.astro'],
  files: ['materialy/spisok/index.html'],
};

/** How a file claims an address; «calls» names another entry by its file, as a card does. */
const texts: Record<string, (name: string) => string> = {
  is: () => material(),
  own: (name) => material(`address: ${name}\n`),
  was: (name) => material(`redirectFrom: [/materialy/${name}/]\n`),
  calls: (name) => material('', `<Material id="${name}" />`),
  links: (name) => material('', `[Талон](/materialy/${name}/)`),
  redirects: (name) => settings(`redirects: [{ from: /materialy/${name}/, to: /priemy/ }]\n`),
};
const pathOf = (name: string) => (name === 'site' ? 'settings/site.yaml' : `materials/${name}.mdx`);

/** `winner` is the file whose page stands at the address, or a target; each line found names a loser and the holder. */
type Row = [claims: string, at: string, files: string, winner: string, published: string, found: string];

const rows: Row[] = [
  ['the code and a name', 'nabor', 'nabor is', 'code', '', 'nabor: страница сайта'],
  ['the code and an own address', 'nabor', 'a own nabor', 'code', 'a', 'a: страница сайта'],
  ['the code and a former name', 'nabor', 'nabor own x', 'code', 'x', ''],
  ['the code and a former address', 'nabor', 'a was nabor', 'code', 'a', 'a: страница сайта'],
  ['the code and the settings', 'nabor', 'site redirects nabor', 'code', '', 'site: страница сайта'],
  ['a list and a name', 'stranitsa-2', 'stranitsa-2 is', 'code', '', 'stranitsa-2: страница сайта'],
  ['a list and an own address', 'stranitsa-2', 'a own stranitsa-2', 'code', 'a', 'a: страница сайта'],
  ['a file and a name', 'spisok', 'spisok is', 'code', '', 'spisok: файл сайта'],
  ['a file and an own address', 'spisok', 'a own spisok', 'code', 'a', 'a: файл сайта'],
  ['a file and a former address', 'spisok', 'a was spisok', 'code', 'a', 'a: файл сайта'],
  ['a file and the settings', 'spisok', 'site redirects spisok', 'code', '', 'site: файл сайта'],

  ['an own address and a later name', 'b', 'a own b, b is', 'a', 'b', 'b: a'],
  ['an own address and an earlier name', 'a', 'b own a, a is', 'b', 'a', 'a: b'],
  ['an own address and a name that another calls', 'b', 'a own b, b is, z calls b', 'b', 'a b z', 'a: b'],
  ['an own address and a name that calls itself', 'b', 'a own b, b calls b', 'a', 'b', 'b: a'],
  ['an own address and a name in a link', 'b', 'a own b, b is, z links b', 'a', 'b z', 'b: a'],
  ['an own address and a name that is one too', 'b', 'a own b, b own b', 'b', 'a b', 'a: b'],
  ['an own address and a name without its own', 'b', 'a own b, b own nabor', 'a', 'b', 'b: страница сайта, b: a'],
  ['two own addresses', 'x', 'a own x, b own x', 'a', 'b x', 'b: a'],
  ['two own addresses, one of what another calls', 'x', 'a own x, b own x, z calls b', 'b', 'a x z', 'a: b'],
  ['an own address and a former name', 'b', 'a own b, b own x', 'a', 'b x', 'b: a'],
  ['an own address and a former name called', 'b', 'a own b, b own x, z calls b', '/materialy/x/', 'a x z', 'a: b'],
  ['own addresses that are names of each other', 'b', 'a own b, b own a', 'a', 'a b', 'a: b, b: a'],
  ['an own address and a former address', 'x', 'a own x, b was x', 'a', 'b x', 'b: a'],
  ['an own address and the settings', 'x', 'a own x, site redirects x', 'a', 'x', 'site: a'],

  ['a name and a former address', 'b', 'a was b, b is', 'b', 'a b', 'a: b'],
  ['a name and the settings', 'b', 'b is, site redirects b', 'b', 'b', 'site: b'],
  ['a former name and a former address', 'b', 'a was b, b own x', '/materialy/x/', 'a x', 'a: b'],
  ['a former name and the settings', 'b', 'b own x, site redirects b', '/materialy/x/', 'x', 'site: b'],
  ['two former addresses', 'x', 'a was x, b was x', '/materialy/a/', 'a b', 'b: a'],
  ['a former address and the settings', 'x', 'a was x, site redirects x', '/materialy/a/', 'a', 'site: a'],
];

describe('an address has one holder, in whatever order files come: of', () => {
  it.each(rows)('%s', (_, at, files, winner, published, found) => {
    const named = files.split(', ').map((line): [string, string] => {
      const [name = '', claim = '', address = ''] = line.split(' ');
      return [pathOf(name), texts[claim]?.(address) ?? ''];
    });
    const pairs = found.split(', ').filter(Boolean);
    for (const order of [named, named.toReversed()]) {
      const given = { ...Object.fromEntries(order), 'topics/tema.mdx': topic() };
      const { entries, result, findings, lines } = pass(given, new Map([list]), code);
      const materials = entries.get('materials') ?? new Map<string, { file: string }>();
      const page = materials.get(at)?.file.replace(/^materials\/|\.mdx$/g, '');
      const target = result.redirects.find(({ from }) => from === `/materialy/${at}/`)?.to;
      expect(page ?? target ?? 'code').toBe(winner);
      expect([...materials.keys()].sort().join(' ')).toBe(published);
      expect(findings.map(({ file }) => file)).toEqual(pairs.map((pair) => pathOf(pair.split(': ')[0] ?? '')));
      for (const [n, pair] of pairs.entries()) {
        const [, holder = ''] = pair.split(': ');
        expect(lines[n]).toContain(holder.endsWith(' сайта') ? holder : `content/${pathOf(holder)}`);
      }
    }
  });
});
