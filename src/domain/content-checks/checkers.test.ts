import { describe, expect, it } from 'vitest';
import { repeatsAmong } from './repeats.ts';
import { isSpelledRight, russianWords } from './spelling.ts';
import { typographicFaults } from './typography.ts';

describe('russianWords', () => {
  it.each([
    ['Мама мыла раму.', ['Мама', 'мыла', 'раму']],
    ['кто-нибудь, по-русски', ['кто-нибудь', 'по-русски']],
    ['за\u0301мок и ёж', ['замок', 'и', 'ёж']],
    ['3-й класс, word и mail@почта.рф', ['класс', 'и', 'mail@почта.рф'].slice(0, 2)],
    ['', []],
  ])('%s', (text, words) => {
    expect(russianWords(text)).toEqual(words);
  });
});

describe('isSpelledRight', () => {
  const known = new Set(['учитель', 'какой', 'русский', 'школа', 'интернат']);
  const speller = { correct: (word: string) => known.has(word) };
  it.each([
    ['учитель', true],
    ['учитиль', false],
    ['какой-нибудь', true],
    ['какой-нить', false],
    ['по-русски', true],
    ['по-учитель', false],
    ['школа-интернат', true],
    ['ОВЗ', true],
    ['я', true],
  ])('%s: %s', (word, right) => {
    expect(isSpelledRight(word, speller)).toBe(right);
  });
});

describe('typographicFaults', () => {
  it.each([
    ['прямые кавычки', 'Слово "дом" здесь', 'Слово «дом» здесь'],
    ['апостроф вместо кавычек', "Слово 'дом'", 'Слово «дом»'],
    ['дефис вместо тире', 'Дом - это дом', 'Дом — это дом'],
    ['короткое тире между словами', 'Дом – это дом', 'С 2019–2022 гг.'],
    ['дефис в промежутке чисел', '10-15 минут', '10–15 минут'],
    ['тире без пробела', 'Дом— это дом', 'Дом — это дом'],
    ['два пробела', 'Дом  мой', 'сам ☐  с опорой ☐'],
    ['три точки вместо многоточия', 'Дом...', 'Дом…'],
    ['пробел перед знаком', 'Дом , сад', 'Чем … отличается от …?'],
    ['пробел перед знаком', 'Дом .', 'Сохраните как .docx, и 17 : 5'],
    ['пробел перед знаком', 'Где дом ? Там', 'знак «?» и ?, если'],
    ['пробел внутри кавычек', '« Дом»', '«Дом»'],
    ['нет пробела после знака', 'дом,сад', '1,5 часа'],
    ['«ёлочки» в «ёлочках»', '«Приём «Инсерт» здесь»', '«Приём „Инсерт“ здесь» и «дом»'],
    ['процент без пробела', '35%', '35 %'],
    ['номер без пробела', '№5', '№ 5'],
    ['е вместо ё', 'прием на уроке', 'приём: все и всё'],
  ])('%s: «%s», but not «%s»', (rule, wrong, right) => {
    expect(typographicFaults(wrong).map((fault) => fault.rule)).toContain(rule);
    expect(typographicFaults(right)).toEqual([]);
  });
});

describe('repeatsAmong', () => {
  const six = 'раз два три четыре пять шесть';
  it.each([
    ['a run of six words', [six, six], [], [six]],
    ['the whole of a longer run, once', [`а ${six} семь`, `б ${six} семь`], [], [`${six} семь`]],
    [
      'case and ё aside',
      ['Ёж и пять других зверей ушли', 'еж и пять других зверей ушли'],
      [],
      ['еж и пять других зверей ушли'],
    ],
    ['not five words', ['раз два три четыре пять', 'раз два три четыре пять'], [], []],
    ['not a name', [six, six], [`${six} семь`], []],
  ])('finds %s', (_, texts, names, found) => {
    const named = texts.map((text, i) => ({ name: `${i}`, runs: [text] }));
    expect(repeatsAmong(named, names).map(({ words }) => words)).toEqual(found);
  });

  it('ignores repeats within a text and across two runs', () => {
    expect(repeatsAmong([{ name: 'a', runs: [six, six] }], [])).toEqual([]);
    expect(
      repeatsAmong(
        [
          { name: 'a', runs: [six] },
          { name: 'b', runs: ['раз два три', 'четыре пять шесть'] },
        ],
        [],
      ),
    ).toEqual([]);
  });
});
