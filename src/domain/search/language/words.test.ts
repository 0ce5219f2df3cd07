import { describe, expect, test } from 'vitest';
import { inLatinLayout, inRussianLayout, readingsOf } from './layout.ts';
import { normalise, piecesOf, withoutLookAlikes, wordsOf } from './normalise.ts';
import { familyOf, isVerbLike, sharedStart, verbRoots } from './stem.ts';
import { isStopWord } from './stop-words.ts';
import { editsBetween, firstLetters, slipsAllowed } from './typos.ts';

describe('normalising', () => {
  test.each([
    ['Ребёнок', 'ребенок'],
    ['НАЧАЛЬНЫЙ', 'начальный'],
    ['и\u0306од', 'йод'],
    ['за\u0301мок', 'замок'],
    ['сло\u00ADво', 'слово'],
  ])('%s → %s', (typed, made) => expect(normalise(typed)).toBe(made));

  test.each([
    ['кapтa', 'карта'],
    ['insert', 'insert'],
    ['OB3 ОВЗ', 'OB3 ОВЗ'],
  ])('look-alikes of %s', (typed, made) => expect(withoutLookAlikes(typed)).toBe(made));

  test.each([
    ['«Светофор»: 3-й класс, № 67!', ['светофор', '3-й', 'класс', '67']],
    ['со-бытийность и Переславль-Залесский', ['со-бытийность', 'и', 'переславль-залесский']],
    ['500+', ['500+']],
    ['  ', []],
  ])('words of %s', (typed, words) => expect(wordsOf(typed)).toEqual(words));

  test('a hyphened word has a whole and parts', () => {
    expect(piecesOf('со-бытийность')).toEqual({ whole: 'событийность', parts: ['со', 'бытийность'] });
    expect(piecesOf('тема')).toEqual({ whole: 'тема', parts: [] });
  });
});

describe('keyboard layouts', () => {
  test.each([
    ['jdp', 'овз'],
    ['bjv', 'иом'],
    ['gjc', 'пос'],
    ['ajhvbhe.ott', 'формирующее'],
    ['cvsckjdjt', 'смысловое'],
    ['nm.njh', 'тьютор'],
    ['<bktn', 'билет'],
    ['{kt,', 'хлеб'],
  ])('%s was meant as %s', (typed, meant) => expect(inRussianLayout(typed)).toBe(meant));

  test('the other way', () => expect(inLatinLayout('штыуке')).toBe('insert'));

  test.each([
    ['nm.njh', 'тьютор'],
    [',bktn', 'билет'],
    ['rkfcnth?', 'кластер'],
    ['klaster', 'кластер'],
    ['sinkvejn', 'синквейн'],
    ['шты​уке', 'insert'],
    ['«Кластер»,', 'кластер'],
  ])('%s may be read as %s', (typed, meant) => expect(readingsOf(typed)).toContain(meant));

  test('what was typed comes first', () => {
    expect(readingsOf('insert')[0]).toBe('insert');
    expect(readingsOf('овз')[0]).toBe('овз');
  });
});

describe('families of words', () => {
  test.each([
    ['начальный', 'начальной'],
    ['чтение', 'чтению'],
    ['карточка', 'карточек'],
    ['оценка', 'оценок'],
    ['листок', 'листка'],
    ['одаренные', 'одаренным'],
    ['тьютор', 'тьюторов'],
    ['план', 'планов'],
    ['тьюториал', 'тьюториалы'],
    ['понимание', 'понимают'],
    ['прием', 'приемов'],
  ])('%s and %s are one', (a, b) => expect(familyOf(a)).toBe(familyOf(b)));

  test.each([
    ['тема', 'температура'],
    ['тьютор', 'тьютер'],
    ['ответ', 'отвага'],
    ['история', 'истерит'],
    ['класс', 'кластер'],
    ['статья', 'стать'],
    ['план', 'плакат'],
  ])('%s and %s are not', (a, b) => expect(familyOf(a)).not.toBe(familyOf(b)));

  test.each(['иом', 'пос', 'фо', 'insert', '67'])('%s stays whole', (word) => expect(familyOf(word)).toBe(word));

  test.each([
    ['пересказать', ['пересказ']],
    ['пересказывают', ['пересказ', 'перескоз']],
    ['аргументировать', ['аргумент']],
    ['разбирали', ['разбир']],
    ['оценить', ['оцен']],
    ['отметить', ['отмет']],
    ['обидеть', ['обид']],
    ['держат', ['держ']],
    ['заканчивает', ['заканч', 'законч']],
    ['шкала', []],
    ['ответ', []],
    ['учить', []],
  ])('the roots of %s are %s', (word, roots) => expect(verbRoots(word)).toEqual(roots));

  test.each([
    ['вовлечь', true],
    ['боятся', true],
    ['чтение', false],
    ['ответ', false],
  ])('%s looks like a verb: %s', (word, is) => expect(isVerbLike(word)).toBe(is));

  test('the shared start', () => {
    expect(sharedStart(['чтение', 'чтению', 'чтений'])).toBe('чтени');
    expect(sharedStart([])).toBe('');
  });

  test('stop words', () => {
    expect(['как', 'для', 'чтобы'].every(isStopWord)).toBe(true);
    expect(['урок', 'класс', 'пос'].some(isStopWord)).toBe(false);
  });
});

describe('slips of the hand', () => {
  test.each([
    ['тютор', 'тьютор', 1],
    ['смылсовое', 'смысловое', 1],
    ['оценевание', 'оценивание', 1],
    ['класстер', 'кластер', 1],
    ['кот', 'кот', 0],
    ['кот', 'пес', 3],
    ['урок', 'урокированный', 3],
  ])('%s and %s differ by %i', (a, b, edits) => expect(editsBetween(a, b, 2)).toBe(edits));

  test.each([
    [3, 0],
    [4, 1],
    [8, 1],
    [9, 2],
  ])('a word of %i letters may hide %i', (length, slips) => expect(slipsAllowed(length)).toBe(slips));

  test('a first letter is mistaken for one that sounds alike', () => {
    expect(firstLetters('о')).toEqual(['о', 'а']);
    expect(firstLetters('м')).toEqual(['м']);
  });
});
