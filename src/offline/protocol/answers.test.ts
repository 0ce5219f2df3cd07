import { expect, it } from 'vitest';
import { buildOf, judgeAnswer, markPage } from './answers.ts';

const own = markPage('<!DOCTYPE html><html lang="ru"> <head><title>Невод</title></head><body>…</body> </html>', 'a1b2');
const login = '<!DOCTYPE html><html><head><title>Вход</title></head><body>Войдите в школьную сеть</body></html>';
const html = 'text/html; charset=utf-8';

it('marks a page with its build', () => {
  expect(buildOf(own)).toBe('a1b2');
  expect(buildOf(login)).toBeUndefined();
  expect(() => markPage('<p>', 'a1b2')).toThrow(RangeError);
});

it.each([
  ['a page', '/priemy/nevod/', 200, html, own, 'own'],
  ['a page that something was added to', '/priemy/nevod/', 200, html, `${own}<!-- filter -->`, 'own'],
  ['a login page', '/priemy/nevod/', 200, html, login, 'foreign'],
  ['nothing', '/priemy/nevod/', 200, html, '', 'foreign'],
  ['a page that is cut', '/priemy/nevod/', 200, html, own.slice(0, -9), 'broken'],
  ['a page as another type', '/priemy/nevod/', 200, 'text/plain', own, 'foreign'],
  ['a network that says what it wants', '/priemy/nevod/', 511, html, login, 'foreign'],
  ['a filter that forbids', '/priemy/nevod/', 403, html, login, 'foreign'],
  ['a server that is down', '/priemy/nevod/', 502, html, login, 'broken'],
  ['a page that has gone', '/priemy/nevod/', 404, html, own, 'gone'],
  ['a page that has gone for good', '/priemy/nevod/', 410, html, own, 'gone'],
  ['a login page that says 404', '/priemy/nevod/', 404, html, login, 'foreign'],
  ['a style sheet', '/assets/a.1.css', 200, 'text/css; charset=utf-8', '.a{}', 'own'],
  ['a script by its old type', '/assets/a.1.js', 200, 'application/javascript', 'a()', 'own'],
  ['a record', '/pagefind/pages/record.json', 200, 'application/json', '{}', 'own'],
  ['a record that is cut', '/pagefind/pages/record.json', 200, 'application/json', '{"a":', 'foreign'],
  ['a manifest', '/manifest.webmanifest', 200, 'application/manifest+json', '{}', 'own'],
  ['a drawing', '/assets/a.1.svg', 200, 'image/svg+xml', '<svg>', 'own'],
  ['a font', '/assets/a.1.woff2', 200, 'font/woff2', 'wOF2', 'own'],
  ['a font by no type', '/assets/a.1.woff2', 200, 'application/octet-stream', 'wOF2', 'own'],
  ['a login page for a style sheet', '/assets/a.1.css', 200, html, login, 'foreign'],
  ['a login page that calls itself a style sheet', '/assets/a.1.css', 200, 'text/css', ` ${login}`, 'foreign'],
  ['a login page for a font', '/assets/a.1.woff2', 200, html, login, 'foreign'],
  ['a login page for a record', '/pagefind/pages/record.json', 200, html, login, 'foreign'],
  ['a picture for a record', '/pagefind/pages/record.json', 200, 'image/png', 'PNG', 'foreign'],
  ['an empty script', '/assets/a.1.js', 200, 'text/javascript', '', 'foreign'],
  ['a file that has gone', '/assets/a.1.css', 404, html, own, 'gone'],
  ['a file of which a login page says 404', '/assets/a.1.css', 404, html, login, 'foreign'],
] as const)('%s', (_, path, status, mediaType, body, verdict) => {
  expect(judgeAnswer(path, { status, mediaType, body })).toBe(verdict);
});
