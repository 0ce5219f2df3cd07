import { expect, it } from 'vitest';
import { followNetlify } from '../../../tests/lib/follow-redirects.ts';
import { netlifyRedirects } from './redirect-files.ts';

const lines = netlifyRedirects([
  { from: '/staroe', to: '/novoe/' },
  { from: '/staroe?id=1', to: '/pervoe/' },
  { from: '/staroe?id=1&lang=ru', to: '/po-russki/' },
  { from: '/?id=121', to: '/nabor/' },
  { from: '/index.php/ru', to: '/' },
]);

it.each([
  ['/staroe/', '/novoe/'],
  ['/staroe?id=2', '/novoe/'],
  ['/staroe?id=1', '/pervoe/'],
  ['/staroe?lang=ru&id=1', '/po-russki/'],
  ['/?id=121&ysclid=m1', '/nabor/'],
  ['/', undefined],
  ['/index.php/ru/', '/'],
])('sends %s to %s', (address, to) => expect(followNetlify(lines, address)).toBe(to));
