import { describe, expect, it } from 'vitest';
import { readabilityOf } from './readability.ts';

describe('readabilityOf', () => {
  it.each([
    // 5 words, 1 sentence, 10 syllables: 206.835 − 6.5 − 120.2.
    ['one sentence', ['Мама мыла раму вечером дома.'], { words: 5, sentence: 5, ease: 68.1, level: 'средний' }],
    // 6 words, 2 sentences, 6 syllables: 206.835 − 3.9 − 60.1.
    ['two sentences', ['Кот ел суп. Пёс спал там.'], { words: 6, sentence: 3, ease: 142.8, level: 'лёгкий' }],
    ['no end within an abbreviation', ['Дом, сад и т. д. стоят тут.'], { sentence: 7 }],
    ['a sentence within quotes', ['«Что это значит?» — спросила я тихо. Он молчал.'], { sentence: 4 }],
    [
      'long words',
      ['Профессионализация педагогического сообщества предусматривает институционализацию самообразования.'],
      { level: 'очень трудный' },
    ],
  ])('measures %s', (_, runs, expected) => {
    expect(readabilityOf(runs)).toMatchObject(expected);
  });

  it('leaves out headings and cells, and says nothing of nothing', () => {
    expect(readabilityOf(['Было и стало', 'Минуты'])).toBeUndefined();
    expect(readabilityOf([])).toBeUndefined();
  });
});
