import { expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { confirmedRows, withRedirects } from './confirmed.ts';
import { suggester } from './likeness.ts';
import { oldPagesIn } from './old-pages.ts';
import { suggestionHeads, suggestionRows } from './suggestion-rows.ts';

const sitemap = (...places: string[]) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${places.map((place) => `<url><loc>${place}</loc><lastmod>2020-01-01</lastmod></url>`).join('')}</urlset>`;

it.each<[string, string, string[]]>([
  ['a sitemap', sitemap('https://a.example/', 'https://a.example/b?id=1&amp;c=2'), ['/', '/b?id=1&c=2']],
  [
    'a marked one with pictures',
    `\uFEFF${sitemap('https://a.example/b</loc><image:image xmlns:image="x"><image:loc>https://a.example/r.jpg</image:loc></image:image><loc>https://a.example/c')}`,
    ['/b', '/c'],
  ],
  ['places in CDATA, twice', sitemap('<![CDATA[https://a.example/b]]>', 'http://www.a.example/b'), ['/b']],
  ['a list', '\uFEFFhttps://a.example/b;Имя\r\n\r\n/c#mesto\n# не адрес\nслова', ['/b', '/c']],
])('reads %s', (_, text, addresses) => {
  const read = oldPagesIn(text);
  expect('pages' in read ? read.pages.map(({ address }) => address) : read).toEqual(addresses);
});

it('names the maps that a sitemap names', () =>
  expect(oldPagesIn('<sitemapindex><sitemap><loc>https://a.example/1.xml</loc></sitemap></sitemapindex>')).toEqual({
    pages: [],
    maps: ['https://a.example/1.xml'],
  }));

it.each([
  ['an XML with a fault', '<urlset><url>', /XML записан с ошибкой/],
  [
    'entities that grow',
    '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><urlset><url><loc>https://a.example/&c;</loc></url></urlset>',
    /XML записан с ошибкой/,
  ],
  ['words', 'ни одного адреса\nздесь нет', /адресов в файле нет/],
  ['nothing', '', /адресов в файле нет/],
])('refuses %s', (_, text, refusal) => expect(oldPagesIn(text)).toEqual({ refusal: expect.stringMatching(refusal) }));

const pages = [
  { href: '/samoobrazovanie/smyslovoe-chtenie/', title: 'Смысловое чтение' },
  { href: '/samoobrazovanie/formiruyushchee-otsenivanie/', title: 'Формирующее оценивание' },
  { href: '/materialy/nabor-distantsionno/', title: 'Урок и консультация на расстоянии: набор на всякий случай' },
  { href: '/nashi-tyutory/', title: 'Наши тьюторы' },
  { href: '/priemy/shest-shlyap/', title: 'Шесть шляп мышления' },
];

it.each<[string, string | undefined, string | undefined]>([
  ['/index.php/ru/nashi-tyutory', undefined, '/nashi-tyutory/'],
  ['/index.php/ru/samoobrazovanie/12-smyslovoe-chtenie.html', undefined, '/samoobrazovanie/smyslovoe-chtenie/'],
  ['/2020/05/formiruyuschee-ocenivanie/', undefined, '/samoobrazovanie/formiruyushchee-otsenivanie/'],
  [
    '/%D1%81%D0%BC%D1%8B%D1%81%D0%BB%D0%BE%D0%B2%D0%BE%D0%B5-%D1%87%D1%82%D0%B5%D0%BD%D0%B8%D0%B5/',
    undefined,
    '/samoobrazovanie/smyslovoe-chtenie/',
  ],
  ['/?id=7', 'Шесть шляп', '/priemy/shest-shlyap/'],
  ['/?id=8', undefined, undefined],
  ['/kontakty', 'Контакты', undefined],
  ['/%EF%E0', undefined, undefined],
])('for %s suggests its page', (address, title, href) =>
  expect(suggester(pages)(title === undefined ? { address } : { address, title })?.href).toBe(href),
);

it('makes a table of what is not in its place, the most like first', () => {
  const old = ['/', '/nashi-tyutory', '/kontakty', '/index.php/nashi-tyutory'].map((address) => ({ address }));
  expect(suggestionRows(old, pages)).toEqual({
    rows: [
      suggestionHeads,
      ['/index.php/nashi-tyutory', '/nashi-tyutory/', 'Наши тьюторы', '1', ''],
      ['/kontakty', '', '', '', ''],
    ],
    found: 1,
    inPlace: 2,
  });
});

it('takes the confirmed rows alone, and says which can not be taken', () => {
  const row = (from: string, to: string, take: string) => [from, to, '', '', take];
  expect(
    confirmedRows([
      suggestionHeads,
      row('/a', '/b/', 'да'),
      row('/c', '/d/', ''),
      row('/e', '/f/', 'нет'),
      row('/g', '', 'Да'),
      row('/h/*', '/i/', 'да'),
      row('/j', 'javascript:alert(1)', 'да'),
    ]),
  ).toEqual({
    redirects: [{ from: '/a', to: '/b/' }],
    remarks: ['строка 5: не сказано, куда', expect.stringMatching(/^строка 6: /), expect.stringMatching(/^строка 7: /)],
  });
  expect(confirmedRows([['Откуда', 'Куда']]).remarks).toHaveLength(1);
});

it('adds redirects to the settings, each once', () => {
  const settings = new TextEncoder().encode('name: Центр\nredirects:\n  - from: /a\n    to: /b/\n');
  const added = [
    { from: '/a', to: '/b/' },
    { from: '/c', to: '/d/' },
    { from: '/c', to: '/e/' },
  ];
  expect(withRedirects(settings, added, parseMarkdown)).toEqual({
    text: 'name: Центр\nredirects:\n  - from: /a\n    to: /b/\n  - from: /c\n    to: /d/\n',
    added: 1,
    remarks: ['/c: уже ведёт на /d/'],
  });
  expect(withRedirects(new TextEncoder().encode('name: ['), [], parseMarkdown)).toBeUndefined();
});
