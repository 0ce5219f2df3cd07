import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inner, outer } from '../../scripts/architecture/rooms.ts';
import vitest from '../../vitest.config.ts';
import { longest } from '../lib/longest-first.ts';
import { sourcesIn } from '../lib/sources.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const namesIn = (folder: string) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
const markdownIn = (folder: string) =>
  namesIn(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);

const guides = markdownIn('docs/how-to');
const scripts: object = JSON.parse(read('package.json')).scripts;
const codeNames = new Set(
  ['src', 'admin', 'scripts', 'tests'].flatMap((folder) => namesIn(folder).map((name) => basename(name))),
);

const words = new Set(
  [read('package.json'), ...sourcesIn('src', 'admin', 'scripts', 'tests/lib').map(({ text }) => text)].flatMap(
    (text) => text.match(/\w+/g) ?? [],
  ),
);

/** Whether words in backticks are a path of this project; «primer» is the name of examples. */
const isPath = (words: string) =>
  /^(?:src|admin|scripts|tests|docs|deploy|content|public|\.ci)\/[\w[\]./-]*$/.test(words) && !/primer/.test(words);

/** What a document names that is not there: files by their paths from the root, or beside one by their own names. */
function lostFiles(text: string): string[] {
  const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, words = '']) => words);
  const made = [...text.matchAll(/^```(?!diff)\w+ file=(\S+)/gm)].map(([, file = '']) => file);
  // What stands in content/ is for editors to name.
  const isThere = (path: string) => path.startsWith('content/') || existsSync(join(root, path)) || made.includes(path);
  const short = named.filter((name) => /^[\w-]+\.(?:ts|astro|css)$/.test(name));
  return [...named.filter(isPath).filter((path) => !isThere(path)), ...short.filter((name) => !codeNames.has(name))];
}

/** Names of functions and the like that no code has. */
function lostNames(text: string): string[] {
  const named = [...text.matchAll(/`([a-z]+[A-Z]\w*)(?:\([^`]*\))?`/g)].map(([, name = '']) => name);
  return named.filter((name) => !words.has(name));
}

function lostLinks(text: string, path: string): string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, to = '']) => to);
  return links.filter((to) => !to.startsWith('content/') && !existsSync(join(root, dirname(path), to)));
}

function lostCommands(text: string): string[] {
  const named = [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
  return named.filter((name) => !Object.hasOwn(scripts, name));
}

describe('the documents', () => {
  const documents = ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')];

  it.each([
    ['files', lostFiles],
    ['functions', lostNames],
    ['linked files', lostLinks],
    ['commands', lostCommands],
  ])('name only %s that are there', (_, lostIn) => {
    const lost = documents.flatMap((path) => lostIn(read(path), path).map((name) => `${path}: ${name}`));
    expect(lost).toEqual([]);
    expect(documents.length).toBeGreaterThan(20);
  });
});

it('README tells every command of package.json', () => {
  const readme = read('README.md');
  const silent = Object.keys(scripts).filter((name) => !new RegExp(`npm (?:run )?${name}\\b`).test(readme));
  expect(silent).toEqual([]);
});

describe('CONTRIBUTING', () => {
  const contributing = read('CONTRIBUTING.md');

  it('tells every group of tests, and no other', () => {
    const groups = (vitest.test?.projects ?? []).map((project) => (project as { test: { name: string } }).test.name);
    const [, table = ''] = contributing.split(/^\| Group .*\n.*\n/m);
    const listed = [...table.matchAll(/^\| `([\w-]+)`/gm)].map(([, name]) => name);
    expect(listed.toSorted()).toEqual(groups.toSorted());
  });

  it('leads to every guide, be it through another', () => {
    const isFrom = (guide: string) =>
      contributing.includes(`](${guide})`) || guides.some((other) => read(other).includes(`](${basename(guide)})`));
    expect(guides.length).toBeGreaterThan(4);
    expect(guides.filter((guide) => !isFrom(guide))).toEqual([]);
  });
});

it('the order of tests names files that are there', () => {
  expect(longest.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

it('the map names every room', () => {
  const map = read('docs/architecture.md');
  expect([...outer, ...inner].filter(({ path }) => !map.includes(`\`${path}`)).map(({ path }) => path)).toEqual([]);
});

it('a guide has at most 60 lines', () => {
  expect(guides.filter((guide) => read(guide).trimEnd().split('\n').length > 60)).toEqual([]);
});
