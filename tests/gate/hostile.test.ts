import { expect, it } from 'vitest';
import { readCode } from '../../src/adapters/content-pass.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { describeFinding } from '../../src/domain/gate/finding.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { checkUpload } from '../../src/domain/uploads/upload.ts';
import { planned } from '../fixtures/site/planned.ts';
import { filesIn, hostile } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const good = filesIn(frozenSite.content);
const uploads = good.filter(({ path }) => path.startsWith('media/'));
const media = new Map(uploads.map(({ path, bytes }) => [path, checkUpload(path.replace('media/', ''), bytes)]));
const entries = good.filter(({ path }) => path.includes('/') && !media.has(path));
const now = new Date(frozenSite.now);
const found = gate([...entries, ...filesIn(hostile.folder)], {
  parse: parseMarkdown,
  now,
  media,
  code: await readCode(),
});

// What the frozen site has of its own was made to be found.
const own = new Set<string>(planned);
const findings = found.findings.filter(({ severity, code, file }) => !own.has(`${severity} ${code} ${file}`));

const asRow = (file: string, line: number | null | undefined, code: string) => `${file} ${line ?? '-'} ${code}`;

it('finds every fault of the hostile files, at its line, and no other', () => {
  const found = findings.map(({ file, line, code }) => asRow(file, line, code)).toSorted();
  expect(found).toEqual(hostile.faults.map(([file, line, code]) => asRow(file, line, code)).toSorted());
});

it('has at least 150 hostile files', () => {
  expect(new Set(hostile.faults.map(([file]) => file)).size).toBeGreaterThanOrEqual(150);
});

it('tells of each in one Russian line with a cure, and never repeats at length what was typed', () => {
  for (const finding of findings) {
    expect(finding.cure, describeFinding(finding)).toMatch(/[а-яё]/);
    expect(describeFinding(finding)).toMatch(/^[^\n]{1,400}$/);
  }
});
