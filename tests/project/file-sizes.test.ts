import { expect, it } from 'vitest';
import { sourcesIn } from '../lib/sources.ts';

/** How many lines a file may have: what is longer is two things, or says one thing at length. */
function limitFor(path: string): number {
  if (/^src\/pages\/.*\.astro$/.test(path)) return 40;
  return /^src\/(?:components|layouts)\//.test(path) ? 100 : 150;
}

/** Components that show many parts of one entry; each part is short, and its styles stand beside it. */
const manyParts = 'parts of one thing, with their styles';
/** The styles of one island: they would be long in any file. */
const oneStyle = 'styles of one island';
/** A test or a table whose rows are its length. */
const rows = 'one table of cases';
/** Its parts have styles of their own: in a component they would get other attributes, and the HTML would change. */
const sameHtml = 'HTML that must not change';

/** The files that are longer than they may be, and why. A number may only become smaller; a file that fits leaves the list. */
const longer: Readonly<Record<string, readonly [lines: number, why: string]>> = {
  'src/components/Difficulties.astro': [132, manyParts],
  'src/components/TechniqueCard.astro': [106, manyParts],
  'src/components/Terms.astro': [101, manyParts],
  'src/components/diagnostic/ResultTemplates.astro': [101, manyParts],
  'src/components/diagnostic/result.css': [145, oneStyle],
  'src/components/diagnostic/step.css': [112, oneStyle],
  'src/components/needs/needs.css': [111, oneStyle],
  'src/components/plan/plan.css': [138, oneStyle],
  'src/layouts/Layout.astro': [103, manyParts],
  'src/pages/tyutorialy/[id].astro': [51, sameHtml],
  'src/styles/header.css': [155, oneStyle],
  'src/domain/content-health/content-health.test.ts': [155, rows],
  'src/domain/editor/forms/decap-locale-ru.ts': [164, rows],
  'src/domain/learning/plan/outline.ts': [196, rows],
  'src/domain/learning/plan/plan.test.ts': [172, rows],
  'src/domain/text/people/name-samples.ts': [200, rows],
  'src/domain/word/docx/prepare.test.ts': [157, rows],
  'src/domain/uploads/upload.test.ts': [167, rows],
  'src/domain/word/import-word.test.ts': [161, rows],
  'tests/editor-server/review-handler.test.ts': [178, rows],
  'tests/lib/word-files.ts': [153, rows],
  'tests/lib/word/block-documents.ts': [280, rows],
  'tests/lib/word/inline-documents.ts': [295, rows],
  'tests/lib/word/office-sources.ts': [165, rows],
  'tests/nginx/serving.test.ts': [207, rows],
};

/** What is wrong with the length of a file. */
function faultOf(path: string, lines: number, listed = longer[path]?.[0]): string | undefined {
  const limit = limitFor(path);
  if (lines > (listed ?? limit)) return `${path}: ${lines} lines, at most ${listed ?? limit}`;
  if (listed === undefined) return undefined;
  if (lines <= limit) return `${path}: ${lines} lines, it may leave the list`;
  return listed - lines > 15 ? `${path}: ${lines} lines, lower the ${listed} of the list` : undefined;
}

it('files are short', () => {
  const sources = sourcesIn('src', 'admin', 'scripts', 'tests', 'astro.config.mjs', 'vitest.config.ts').filter(
    ({ path }) => !path.startsWith('tests/fixtures/'),
  );
  const lengths = new Map(sources.map(({ path, text }) => [path, text.trimEnd().split('\n').length]));
  expect([...lengths].flatMap(([path, lines]) => faultOf(path, lines) ?? [])).toEqual([]);
  expect(Object.keys(longer).filter((path) => !lengths.has(path))).toEqual([]);
});

it.each<[string, number, number | undefined, string | undefined]>([
  ['src/a.ts', 150, undefined, undefined],
  ['src/a.ts', 151, undefined, 'at most 150'],
  ['tests/a.test.ts', 151, undefined, 'at most 150'],
  ['src/pages/a/[id].astro', 40, undefined, undefined],
  ['src/pages/a/[id].astro', 41, undefined, 'at most 40'],
  ['src/pages/a.json.ts', 41, undefined, undefined],
  ['src/components/A.astro', 101, undefined, 'at most 100'],
  ['src/components/a/a.css', 101, undefined, 'at most 100'],
  ['src/a.ts', 160, 160, undefined],
  ['src/a.ts', 161, 160, 'at most 160'],
  ['src/a.ts', 150, 160, 'may leave the list'],
  ['src/a.ts', 160, 175, undefined],
  ['src/a.ts', 160, 176, 'lower the 176'],
])('%s with %i lines, listed with %s: %s', (path, lines, listed, fault) => {
  const found = faultOf(path, lines, listed);
  if (fault === undefined) expect(found).toBeUndefined();
  else expect(found).toContain(fault);
});
