import { expect, it } from 'vitest';
import { cacheablePath, type RequestFacts, requestKind } from './request-kind.ts';

const origin = 'https://t.example';
const plain: RequestFacts = { method: 'GET', url: `${origin}/`, mode: 'cors', referrer: '', isPart: false };

it.each<[string, Partial<RequestFacts>, string]>([
  ['a page', { url: `${origin}/priemy/klaster/?x#y`, mode: 'navigate' }, 'page'],
  ['a page by its file', { url: `${origin}/404.html`, mode: 'navigate' }, 'page'],
  ['a page without a slash', { url: `${origin}/priemy/klaster`, mode: 'navigate' }, 'page'],
  ['a file to save', { url: `${origin}/media/plan.v2.docx`, mode: 'navigate' }, 'data'],
  ['a hashed file', { url: `${origin}/assets/a.1.js`, referrer: `${origin}/priemy/` }, 'asset'],
  ['the lexicon', { url: `${origin}/pagefind/lexicon.json` }, 'data'],
  ['a form sent', { method: 'POST', mode: 'navigate' }, 'pass'],
  ['a part of a film', { url: `${origin}/media/a.mp4`, isPart: true }, 'pass'],
  ['the way to log in to a network', { url: `${origin}/priemy/klaster/?vojti`, mode: 'navigate' }, 'pass'],
  ['another site', { url: 'https://e.example/assets/a.js' }, 'pass'],
  ['the editor', { url: `${origin}/admin/`, mode: 'navigate' }, 'pass'],
  ['the editor without a slash', { url: `${origin}/admin`, mode: 'navigate' }, 'pass'],
  ['what the editor asks for', { url: `${origin}/assets/a.js`, referrer: `${origin}/admin/?x` }, 'pass'],
  ['a page of a name like the editor', { url: `${origin}/administratsiya/`, mode: 'navigate' }, 'page'],
  ['the worker itself', { url: `${origin}/sw.js` }, 'pass'],
])('%s', (_, request, kind) => {
  expect(requestKind({ ...plain, ...request }, origin)).toBe(kind);
});

it.each([
  ['/priemy/klaster/', '/priemy/klaster/'],
  ['/slovar/#termin', '/slovar/'],
  ['/poisk/?q=x', '/poisk/'],
  ['/', '/'],
  ['/admin/', undefined],
  ['/media/a.docx', undefined],
  ['//e.example/', undefined],
  ['/\\e.example/', undefined],
  ['/\t/e.example/', undefined],
  ['https://e.example/', undefined],
  ['', undefined],
])('%s may be kept as %s', (href, path) => {
  expect(cacheablePath(href)).toBe(path);
});
