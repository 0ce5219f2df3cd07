import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { canonicalProse } from '../../src/domain/prose/canonical.ts';
import { newPage, readProse, renderProse } from '../../src/domain/prose/prose.ts';
import type { ProseHost } from '../../src/domain/prose/types.ts';
import { attribute, elementsOf, textOf } from '../lib/html.ts';
import { runs, seed } from './settings.ts';
import { anyText, plainText, visibleText, words } from './texts.ts';

const host: ProseHost = {
  card: (_, id) => ({ href: `/x/${id}/`, title: 'Имя', kind: 'Приём', facts: [], sample: false }),
  picture: () => ({ src: '/a.svg', width: 10, height: 20 }),
  file: (path: string) => `/${path}`,
  has: () => true,
  terms: { find: () => [] },
};
const render = (source: string) => renderProse(source, { parse: parseMarkdown, host, page: newPage() }).html;
const options = { numRuns: runs, seed };

const tags = new Set(
  'html head body p h2 h3 h4 h5 h6 ul ol li blockquote pre code hr br table colgroup col thead tbody tr th td div section aside article figure figcaption img a strong em del u sub sup small mark kbd q span abbr'.split(
    ' ',
  ),
);
const attributes = new Set(
  'href rel id class src width height alt title scope start role tabindex aria-label aria-describedby data-footnotes data-footnote-ref data-footnote-backref'.split(
    ' ',
  ),
);
const ownAddress = /^(?:https?:\/\/[^/\\]|mailto:|tel:|#|\/(?![/\\]))[^\s\\]*$/i;

/** What a browser would make of the HTML that could run, or fetch from elsewhere. */
function dangers(html: string): string[] {
  return elementsOf(html).flatMap((element) => [
    ...(tags.has(element.tagName) ? [] : [`<${element.tagName}>`]),
    ...element.attrs.filter(({ name }) => !attributes.has(name)).map(({ name }) => `${element.tagName} ${name}`),
    ...[attribute(element, 'href') ?? '/'].filter((href) => !ownAddress.test(href)),
    ...[attribute(element, 'src') ?? '/a.svg'].filter((src) => src !== '/a.svg'),
  ]);
}

/** The text a reader sees, spaces squeezed. */
function seen(html: string): string {
  return textOf({ ...parseFragment(html), tagName: 'body', attrs: [] } as never);
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

it('any text whatever renders without a script, a handler or a foreign address', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(dangers(render(text))).toEqual([]);
      expect(readProse(text, parseMarkdown).findings.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
    }),
    options,
  );
});

it('text that is no Markdown is seen exactly as it was typed', () => {
  fc.assert(
    fc.property(plainText, (text) => {
      expect(seen(render(text))).toBe(squeezed(text));
    }),
    options,
  );
});

it('no word is lost, whatever stands around it', () => {
  const wordsIn = (text: string) => (text.match(new RegExp(words.join('|'), 'g')) ?? []).toSorted();
  fc.assert(
    fc.property(visibleText, (text) => {
      expect(wordsIn(seen(render(text)))).toEqual(wordsIn(text));
    }),
    options,
  );
});

it('the canonical form shows the same, and is its own canonical form', () => {
  // A tag of a block that stands wrong is set right, which changes the page for the better.
  const blockless = visibleText.map((text) => text.replace(/<\/?[A-Z]\w*[^>]*>/g, ''));
  fc.assert(
    fc.property(blockless, (text) => {
      const stored = canonicalProse(text, parseMarkdown);
      expect(squeezed(seen(render(stored)))).toBe(squeezed(seen(render(text))));
      expect(canonicalProse(stored, parseMarkdown)).toBe(stored);
    }),
    options,
  );
});
