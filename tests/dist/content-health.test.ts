import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distDir } from '../lib/dist.ts';
import { attribute, elementsIn, elementsOf } from '../lib/html.ts';

it('the page of content health leads from its menu to nine sections, each calm or with a list', () => {
  const elements = elementsOf(readFileSync(join(distDir, 'admin/sostoyanie/index.html'), 'utf8'));
  const headings = elements.filter(({ tagName }) => tagName === 'h2').map((el) => attribute(el, 'id'));
  const anchors = elements.flatMap((el) => attribute(el, 'href')?.match(/^#(?!content)(.+)/)?.[1] ?? []);
  expect(anchors).toEqual(headings);
  expect(headings).toHaveLength(9);
  const sections = elements.filter(({ tagName, attrs }) => tagName === 'section' && attrs.length > 0);
  expect(sections.map((el) => attribute(el, 'aria-labelledby'))).toEqual(headings);
  for (const section of sections) {
    expect(elementsIn(section).some(({ tagName }) => tagName === 'ul' || tagName === 'p')).toBe(true);
  }
});
