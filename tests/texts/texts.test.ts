import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openSpeller } from '../../src/adapters/proofreading.ts';
import { isSpelledRight, russianWords } from '../../src/domain/content-checks/spelling.ts';
import { typographicFaults } from '../../src/domain/content-checks/typography.ts';
import { interfaceTexts } from './interface.ts';

const wordList = readFileSync(new URL('./words.txt', import.meta.url), 'utf8');
const texts = interfaceTexts();

describe('every text of the interface', () => {
  it('is there to be read', () => {
    expect(texts.length).toBeGreaterThan(500);
  });

  it('has no word that neither the dictionary nor tests/texts/words.txt knows', () => {
    const speller = openSpeller(wordList);
    const places = new Map(
      texts.flatMap(({ place, text }) => russianWords(text).map((word) => [word, place] as const)),
    );
    const unknown = [...places].filter(([word]) => !isSpelledRight(word, speller));
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

  it('needs the whole list of words, which is sorted', () => {
    const words = wordList.trim().split('\n');
    expect(words).toEqual(words.toSorted());
  });
});
