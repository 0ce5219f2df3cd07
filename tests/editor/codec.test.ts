import { readdirSync, readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { parseMarkdown as parseInBrowser } from '../../admin/parse-markdown.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { canonicalText, readCanonical } from '../../src/domain/editor/files/codec.ts';
import { type RawEntry, readEntry } from '../../src/domain/gate/read-entry.ts';
import { readsSame } from '../../src/domain/prose/canonical.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const page = (yaml: string, body = 'Текст.') => `---\n${yaml}\n---\n\n${body}\n`;
const canonical = (text: string) => canonicalText('pages', text, parseMarkdown);

describe('the codec', () => {
  it.each([
    ['puts the fields in order', page('order: 1\ntitle: А'), page('title: А\norder: 1')],
    ['keeps an unknown field, at the end', page('titel: А\norder: 1'), page('order: 1\ntitel: А')],
    ['drops what is empty', page('title: А\nlead: ""\nowner:\nredirectFrom: []'), page('title: А')],
    ['writes lists one way', page('redirectFrom: [/a, /b]'), page('redirectFrom:\n  - /a\n  - /b')],
    ['quotes only where it must', page('title: "А"\nlead: "а: б"'), page("title: А\nlead: 'а: б'")],
    ['keeps text that looks like a number', page('title: 1.10\nlead: 007'), page("title: '1.10'\nlead: '007'")],
    ['keeps text that looks like a yes', page('title: true\nlead: yes'), page("title: 'true'\nlead: yes")],
    ['keeps dates as they are', page('reviewDue: 2026-11-22'), page('reviewDue: 2026-11-22')],
    ['ends with one line break', `${page('title: А')}\n\n`, page('title: А')],
    ['reads a file from Windows', page('title: А').replaceAll('\n', '\r\n'), page('title: А')],
    ['reads a file with a mark of its order', `\uFEFF${page('title: А')}`, page('title: А')],
    ['needs no body', '---\ntitle: А\n---', '---\ntitle: А\n---\n'],
  ])('%s', (_, typed, stored) => {
    expect(canonical(typed)).toBe(stored);
    expect(canonical(stored)).toBe(stored);
  });

  it('writes several lines as a block', () => {
    const typed = 'term: А\ndefinition: "Первое {слово}.\\n\\nВторое."\n';
    const stored = 'term: А\ndefinition: |-\n  Первое \\{слово}.\n\n  Второе.\n';
    expect(canonicalText('glossary', typed, parseMarkdown)).toBe(stored);
  });

  it.each([
    ['code in the head', '---js\n{ title: globalThis.ran = 1 }\n---\n\nТекст.\n'],
    ['broken YAML', page('title: "А')],
    ['a key that stands twice', page('title: А\ntitle: Б')],
    ['an anchor', page('title: &a А\nlead: *a')],
    ['no head', 'Текст.\n'],
    ['nothing', ''],
  ])('does not touch a file with %s', (_, text) => {
    expect(canonical(text)).toBeUndefined();
    expect(globalThis).not.toHaveProperty('ran');
  });
});

const files = Object.values(collections).flatMap(({ id, format }) =>
  readdirSync(`${frozenSite.content}/${id}`)
    .filter((name) => name.endsWith(`.${format}`))
    .map((name) => ({ id, format, path: `${id}/${name}` })),
);

describe('every entry of the frozen site', () => {
  const read = (path: string, text: string) => readEntry({ path, bytes: Buffer.from(text) }) as RawEntry;

  it.each(Object.keys(collections))('%s: the canonical form says the same, in Node and in the browser', (wanted) => {
    for (const { id, format, path } of files.filter((file) => file.id === wanted)) {
      const text = readFileSync(`${frozenSite.content}/${path}`, 'utf8');
      const stored = canonicalText(id, text, parseMarkdown);
      expect(stored, path).toBeDefined();
      if (stored === undefined) continue;
      expect(canonicalText(id, stored, parseMarkdown), path).toBe(stored);
      expect(canonicalText(id, text, parseInBrowser), path).toBe(stored);
      expect(readCanonical(id, text, parseMarkdown), path).toEqual(readCanonical(id, stored, parseMarkdown));
      const [before, after] = [read(path, text).body.trim(), read(path, stored).body.trim()];
      expect(before === after || readsSame(before, after, parseMarkdown), path).toBe(true);
      if (format === 'mdx') expect(() => mdxToJs(stored), path).not.toThrow();
    }
  });
});
