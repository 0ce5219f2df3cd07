import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { contentDir, passContent, readContent } from '../../src/adapters/content-pass.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { openSpeller, readWordLists } from '../../src/adapters/proofreading.ts';
import { baseFindings } from '../../src/domain/content-checks/base/base-findings.ts';
import { textFindings } from '../../src/domain/content-checks/text-findings.ts';
import { describeFinding } from '../../src/domain/gate/finding.ts';

const { entries, known, findings: judged } = await passContent();
const published = [...entries.values()].flatMap((group) => [...group.values()]);
const drafts = [...known.values()]
  .flatMap((group) => [...group.values()])
  .filter(({ data }) => 'status' in data && data.status === 'черновик');
const { words, misspelt } = await readWordLists(contentDir);
const findings = textFindings(published, { parse: parseMarkdown, speller: openSpeller(words), misspelt });
const linesOf = (code: string) => findings.filter((finding) => finding.code === code).map(describeFinding);

describe('тексты записей (content/)', () => {
  it('публикуются: то, что не пустила проверка, никто не вычитал', async () => {
    // Templates of documents wait for a lawyer, as they should.
    const templates = judged.filter(({ code }) => code === 'template');
    const seen = new Set([...published, ...drafts, ...templates].map(({ file }) => file));
    const unread = (await readContent()).map(({ path }) => path).filter((path) => !seen.has(path));
    expect(unread.map((path) => `content/${path}: не публикуется. Причину назовёт npm run check:content`)).toEqual([]);
  });

  it('набраны по правилам', () => expect(linesOf('typography')).toEqual([]));

  it('не повторяют друг друга', () => expect(linesOf('repetition')).toEqual([]));

  // A word that the dictionary lacks may be right: a person settles it, no test fails.
  it('написаны без ошибок, или слова ждут человека', () => {
    for (const line of linesOf('spelling')) console.warn(`Внимание: ${line}`);
    expect(published.length).toBeGreaterThan(0);
  });
});

describe('база (content/), какой её подписал бы методист', () => {
  const base = baseFindings(published, parseMarkdown);
  const found = (isPlanned: boolean) => base.filter(({ code }) => (code === 'few-entries') === isPlanned);

  it('не спорит сама с собой: ключи, минуты, листы, названия, термины, классы', () => {
    expect(found(false).map(describeFinding)).toEqual([]);
  });

  // Some statements wait for new entries: a person writes them, no test fails.
  it('отвечает на каждое утверждение не меньше чем тремя записями', () => {
    for (const finding of found(true)) console.warn(`Внимание: ${describeFinding(finding)}`);
    expect(
      found(true)
        .filter(({ message }) => / [0-2]$/.test(message))
        .map(describeFinding),
    ).toEqual([]);
  });
});

it('в content/ нет кода', () => {
  const names = readdirSync(contentDir, { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /\.(?:[cm]?[jt]sx?|astro|html)$/.test(name))).toEqual([]);
});

describe('списки исключений', () => {
  it.each(['words.txt', 'misspelt.txt'])('content/%s: строки не повторяются', (name) => {
    const lines = readFileSync(join(contentDir, name), 'utf8').trim().split('\n');
    expect(lines).toEqual([...new Set(lines)]);
  });
});
