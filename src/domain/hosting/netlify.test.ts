import { expect, it } from 'vitest';
import { withNetlifyHeaders } from './netlify.ts';

const mark = '# Written by `npm run headers` from src/domain/hosting; do not edit below this line.\n';

it('keeps what stands above the mark and replaces what stands below', () => {
  const rules = [{ for: '/a/*', why: 'One.\nTwo.', values: { A: 'say "x"' } }];
  expect(withNetlifyHeaders(`[build]\n${mark}old`, rules)).toBe(
    `[build]\n${mark}\n# One.\n# Two.\n[[headers]]\nfor = "/a/*"\n[headers.values]\nA = "say \\"x\\""\n`,
  );
});

it('refuses a file without the mark', () => {
  expect(() => withNetlifyHeaders('[build]\n', [])).toThrow('no line');
});
