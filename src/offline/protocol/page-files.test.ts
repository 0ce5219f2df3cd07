import { expect, it } from 'vitest';
import { addImports, filesOfPage } from './page-files.ts';

it.each([
  ['a style sheet', '<link rel="stylesheet" href="/assets/a.css">', ['/assets/a.css']],
  ['a font', '<link rel="preload" href="/assets/a.woff2" as="font" crossorigin>', ['/assets/a.woff2']],
  ['a script', '<script type="module" src="/assets/a.js"></script>', ['/assets/a.js']],
  ['a picture, whatever its description holds', '<img alt="a > b, src" src="/assets/a.svg">', ['/assets/a.svg']],
  [
    'every size of a picture',
    '<img src="/a.webp" srcset="/b.webp 480w, /c.webp 960w">',
    ['/a.webp', '/b.webp', '/c.webp'],
  ],
  ['the data of an island', '<tc-plan data-resources="/moj-plan/r.1.json">', ['/moj-plan/r.1.json']],
  ['a part of a file once', '<img src="/a.svg#x"><img src="/a.svg#y">', ['/a.svg']],
  ['the record of a page that is searched', '<main data-pagefind-body>', ['/pagefind/pages/priemy/a/record.json']],
  ['no other page', '<a href="/priemy/">', []],
  ['no canonical address, no feed', '<link rel="canonical" href="/x/"><link rel="alternate" href="/rss.xml">', []],
  ['no other site', '<img src="//e.example/a.png"><img src="https://e.example/a.png">', []],
  ['no picture inside the page', '<img src="data:image/png;base64,AA==">', []],
])('%s', (_, html, needed) => {
  expect(filesOfPage('/priemy/a/', html)).toEqual(needed);
});

it('follows imports, circles too', () => {
  const imports = { '/a.js': ['/b.js', '/c.css'], '/b.js': ['/a.js', '/d.js'], '/e.js': ['/f.js'] };
  expect([...addImports(['/a.js'], imports)].sort()).toEqual(['/a.js', '/b.js', '/c.css', '/d.js']);
});
