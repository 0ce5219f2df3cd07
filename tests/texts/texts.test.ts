import { readFileSync } from 'node:fs';
import dictionary from 'dictionary-ru';
import nspell from 'nspell';
import { describe, expect, it } from 'vitest';
import { textsOf } from '../../scripts/lib/texts.ts';
import { passContent, readContent } from '../../src/adapters/content-pass.ts';
import { interfaceTexts } from './interface.ts';
import { repeatsAmong } from './repeats.ts';
import { isSpelledRight, russianWords } from './russian-words.ts';
import { spoiled } from './spoiled.ts';
import { typographicFaults } from './typography.ts';

const { entries, known } = await passContent();
const published = [...entries.values()].flatMap((group) => [...group.values()]);
const drafts = [...known.values()]
  .flatMap((group) => [...group.values()])
  .filter(({ data }) => 'status' in data && data.status === 'черновик');
const content = published.flatMap(textsOf);
const wordList = readFileSync(new URL('./words.txt', import.meta.url), 'utf8');
/** People’s names are no words of a dictionary: whoever joins need not be added to it. */
const isName = (field: string) => /^(?:lastName|firstName|patronymic|authors\..*\.name)$/.test(field);
const texts = [...content.filter(({ field }) => !isName(field)), ...interfaceTexts()].map(({ place, text }) => ({
  place,
  text: spoiled.reduce((rest, passage) => rest.replace(passage, ''), text),
}));

describe('every text of the content and of the interface', () => {
  it('is there to be read', () => {
    expect(content.length).toBeGreaterThan(5000);
    expect(texts.length - content.length).toBeGreaterThan(500);
  });

  it('is among the published: one that the gate holds back would go unread', async () => {
    const seen = new Set([...published, ...drafts].map(({ file }) => file));
    const unread = (await readContent()).map(({ path }) => path).filter((path) => !seen.has(path));
    expect(unread.map((path) => `${path}: не публикуется. Причину назовёт npm run check:content`)).toEqual([]);
  });

  it('has no word that neither the dictionary nor tests/texts/words.txt knows', () => {
    const speller = nspell({ aff: Buffer.from(dictionary.aff), dic: Buffer.from(dictionary.dic) }).personal(wordList);
    const first = new Map<string, string>();
    for (const { place, text } of texts)
      for (const word of russianWords(text)) if (!first.has(word)) first.set(word, place);
    const unknown = [...first].filter(([word]) => !isSpelledRight(word, speller));
    expect(unknown.map(([word, place]) => `${word}: ${place}. Исправьте или впишите в tests/texts/words.txt`)).toEqual(
      [],
    );
  });

  it('keeps Russian typography', () => {
    const faults = texts.flatMap(({ place, text }) =>
      typographicFaults(text).map(({ rule, at }) => `${place}: ${rule}: ${at}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('two materials', () => {
  it('share no run of six words beyond names', () => {
    const materials = published.filter(({ collection }) => collection === 'materials');
    const told = materials.map((entry) => ({
      name: entry.id,
      runs: textsOf(entry).flatMap(({ field, text }) => (/^(?:goal|summary|body)$/.test(field) ? [text] : [])),
    }));
    const nameKeys = new Set(['title', 'name', 'term', 'shortName', 'fullName']);
    const names = published.flatMap(({ data }) =>
      Object.entries(data).flatMap(([key, value]) => (nameKeys.has(key) && typeof value === 'string' ? [value] : [])),
    );
    expect(repeatsAmong(told, names)).toEqual([]);
  });
});

describe('the lists of exceptions', () => {
  it('are sorted, and every passage is still in the content', () => {
    const words = wordList.trim().split('\n');
    expect(words).toEqual(words.toSorted());
    expect(spoiled.filter((passage) => !content.some(({ text }) => text.includes(passage)))).toEqual([]);
  });
});
