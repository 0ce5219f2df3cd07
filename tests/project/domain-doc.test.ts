import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const textFile = /\.(?:astro|css|html|json|md|mdx|mjs|sh|toml|ts|txt|yaml|yml)$/;

/** Text files under the given folders: paths from the root with forward slashes, and their texts. */
function textsIn(...folders: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => textFile.test(name))
      .map((name) => `${folder}/${name.replaceAll(sep, '/')}`)
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  );
}

/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');

const doc = readFileSync(join(root, 'docs/domain.md'), 'utf8');
const headings = [...doc.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading));
const anchors = new Set(headings);
const links = [...doc.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
const [contents = ''] = doc.split('\n## ').slice(1);

const files = textsIn('src', 'admin', 'scripts', 'tests', 'docs');
const citations = files.flatMap(({ path, text }) =>
  [...text.matchAll(/domain\.md#([\w-]+)/g)].map(([, anchor = '']) => ({ path, anchor })),
);

describe('docs/domain.md', () => {
  it('has every anchor that code and documents cite', () => {
    expect(citations.length).toBeGreaterThan(0);
    const lost = citations.filter(({ anchor }) => !anchors.has(anchor));
    expect(lost.map(({ path, anchor }) => `${path}: docs/domain.md#${anchor}`)).toEqual([]);
  });

  it('gives each rule an anchor of its own, and links lead to them', () => {
    expect(headings.filter((anchor, i) => headings.indexOf(anchor) < i)).toEqual([]);
    expect(links.filter((anchor) => !anchors.has(anchor))).toEqual([]);
  });

  it('lists every heading in its contents', () => {
    expect(headings.filter((anchor) => anchor !== 'contents' && !contents.includes(`(#${anchor})`))).toEqual([]);
  });

  it('names only what the code has', () => {
    const code = files.filter(({ path }) => /\.(?:astro|ts)$/.test(path));
    const words = new Set(code.flatMap(({ text }) => text.match(/\w+/g) ?? []));
    const named = [...doc.matchAll(/`([a-zA-Z]\w*)`/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !words.has(name))).toEqual([]);
  });
});

it('no file cites the report that is not in the repository', () => {
  const report = /domain\s+(?:(?:\*|\/\/)\s+)?report/i;
  expect(files.filter(({ text }) => report.test(text)).map(({ path }) => path)).toEqual([]);
});
