import { describe, expect, it } from 'vitest';
import { list, material, pass, settings, topic } from '../../../tests/lib/gate-pass.ts';

const code = {
  pages: [
    ...['index.astro', '404.astro', 'poisk/index.astro', 'rss.xml.ts', 'admin/index.astro', 'o-sajte/redaktoru.mdx'],
    ...['materialy/[...path].astro', 'materialy/[id].astro', 'nashi-vstrechi/proshedshie/[...page].astro'],
    ...['og/[name].png.ts', 'nashi-vstrechi/[id]/vstrecha.ics.ts', 'media/[...path].ts'],
  ],
  files: ['favicon.svg', 'o-sajte/zagotovka.docx'],
};
const base = {
  'topics/tema.mdx': topic(),
  'materials/a.mdx': material('attachments: [{ file: media/list.pdf, title: Л }]\n'),
};

type Lines = readonly (readonly [from: string, to: string])[];

function redirected(lines: Lines, others: Record<string, string> = {}) {
  const rows = lines.map(([from, to]) => `  - { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }\n`);
  const site = settings(`redirects:\n${rows.join('')}`);
  return pass({ ...base, ...others, 'settings/site.yaml': site }, new Map([list]), code);
}

const pageOfSite = 'занят: страница сайта';
const fileOfSite = 'занят: файл сайта';

describe('an old address in use is left out and named', () => {
  it.each([
    ['/', pageOfSite],
    ['/index.html', pageOfSite],
    ['/?', pageOfSite],
    ['/?&', pageOfSite],
    ['/poisk', pageOfSite],
    ['/poisk/', pageOfSite],
    ['/POISK/', pageOfSite],
    ['/%70oisk/', pageOfSite],
    ['/poisk//', pageOfSite],
    ['/poisk/index.html', pageOfSite],
    ['/admin/', pageOfSite],
    ['/o-sajte/redaktoru/', pageOfSite],
    ['/materialy/', pageOfSite],
    ['/materialy/stranitsa-2/', pageOfSite],
    ['/materialy/stranitsa-77', pageOfSite],
    ['/materialy/tema/tema/', pageOfSite],
    ['/materialy/tema/tema/stranitsa-2/', pageOfSite],
    ['/nashi-vstrechi/proshedshie/', pageOfSite],
    ['/nashi-vstrechi/proshedshie/stranitsa-3/', pageOfSite],
    ['/materialy/a/', 'занят: content/materials/a.mdx'],
    ['/Materialy/A', 'занят: content/materials/a.mdx'],
    ['/samoobrazovanie/tema/', 'занят: content/topics/tema.mdx'],
    ['/404.html', fileOfSite],
    ['/rss.xml', fileOfSite],
    ['/rss.xml/', fileOfSite],
    ['/rss.xml/a/', fileOfSite],
    ['/favicon.svg', fileOfSite],
    ['/o-sajte/zagotovka.docx', fileOfSite],
    ['/o-sajte/Zagotovka.DOCX', fileOfSite],
    ['/og/tema.png', fileOfSite],
    ['/nashi-vstrechi/lyubaya/vstrecha.ics', fileOfSite],
    ['/media/list.pdf', fileOfSite],
    ['/media/list.pdf/a', fileOfSite],
    ['/assets/a.js', fileOfSite],
    ['/pagefind/', fileOfSite],
    ['/sw.js', fileOfSite],
    ['/sitemap-0.xml', fileOfSite],
    ['/_redirects', fileOfSite],
    ['/_redirects.nginx/a', fileOfSite],
    ['/_headers', fileOfSite],
  ])('%s', (from, message) => {
    const { result, lines, published } = redirected([
      [from, '/materialy/'],
      ['/drugoj/', '/materialy/'],
    ]);
    expect(lines).toEqual([expect.stringMatching(/^content\/settings\/site\.yaml:9:13 — поле «Старые адреса»/)]);
    expect(lines[0]).toContain(message);
    expect(result.redirects).toEqual([{ from: '/drugoj/', to: '/materialy/' }]);
    expect(published).toContain('settings/site');
  });

  it.each([
    '/staraya',
    '/materialy/b/',
    '/materialy/tema/inaya/',
    '/media/staryj.pdf',
    '/rss',
    '/?id=1',
    '/poisk/?id=1',
  ])('%s is free', (from) => {
    const { result, lines } = redirected([[from, '/materialy/']]);
    expect(lines).toEqual([]);
    expect(result.redirects).toEqual([{ from, to: '/materialy/' }]);
  });
});

it('an address redirected twice keeps its first target; the same line twice is one', () => {
  const { result, lines } = redirected([
    ['/x/', '/materialy/'],
    ['/X', '/poisk/'],
    ['/x/', '/materialy/'],
  ]);
  expect(result.redirects.map(({ to }) => to)).toEqual(['/materialy/', '/materialy/']);
  expect(lines).toEqual([
    expect.stringContaining(':10:13 — поле «Старые адреса» (redirects.1.from): с адреса «/X» уже'),
  ]);
});

it('a line that can’t be read falls out alone, whatever is wrong with it', () => {
  const bad = ['{ from: 5, to: /a/ }', '{ from: /b/ }', '{ form: /c/, to: /d/ }', '/e/', '{ from: [/f/], to: //g/ }'];
  const site = settings(`redirects:\n${[...bad, '{ from: /h/, to: / }'].map((line) => `  - ${line}\n`).join('')}`);
  const { result, lines, published } = pass({ ...base, 'settings/site.yaml': site }, new Map([list]), code);
  expect(published).toContain('settings/site');
  expect(result.redirects).toEqual([{ from: '/h/', to: '/' }]);
  expect(new Set(lines.map((line) => /yaml:(\d+)/.exec(line)?.[1]))).toEqual(new Set(['9', '10', '11', '12', '13']));
});

it.each(['redirects: /a/\n', 'redirects: { from: /a/ }\n', 'redirects: 5\n'])('%j leaves the settings', (rest) => {
  const { published, lines } = pass({ 'settings/site.yaml': settings(rest) });
  expect(published).toEqual(['settings/site']);
  expect(lines.length).toBeGreaterThan(0);
});

it('old addresses of an entry fall out alone, and its page stays', () => {
  const rest = "redirectFrom: ['/', /admin/, /poisk/, /Staraya/, /a%2Fb, /Materialy/b, 5]\n";
  const { result, lines, published } = pass({ ...base, 'materials/b.mdx': material(rest) }, new Map([list]), code);
  expect(published).toContain('materials/b');
  expect(result.redirects).toEqual([{ from: '/Staraya/', to: '/materialy/b/' }]);
  expect(lines).toHaveLength(6);
  expect(lines.at(-1)).toContain('адрес ведёт на саму эту страницу');
});

it('an entry with too many old addresses keeps a hundred, and those of others stay', () => {
  const many = Array.from({ length: 3000 }, (_, n) => `/s-${n}/`).join(', ');
  const entry = (id: string, list: string) => ({
    [`materials/${id}.mdx`]: base['materials/a.mdx'].replace('---\n', `---\nredirectFrom: [${list}]\n`),
  });
  const { result, lines } = pass({ ...base, ...entry('a', many), ...entry('b', '/staraya/') });
  expect(result.redirects).toHaveLength(101);
  expect(result.redirects).toContainEqual({ from: '/staraya/', to: '/materialy/b/' });
  expect(lines).toEqual([expect.stringContaining('(redirectFrom.100): прежних адресов больше 100')]);
});
