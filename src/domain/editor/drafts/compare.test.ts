import { describe, expect, it } from 'vitest';
import { timeOf } from '../../../../tests/lib/processor-time.ts';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { differencesOf, diffTexts, type Piece } from './compare.ts';
import { comparable, copyText } from './form-values.ts';

/** Pieces as one line: `[-removed-]`, `{+added+}`, `…` for a gap. */
const shown = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}`, gap: '…' })[kind])
    .join('');

describe('two texts', () => {
  it.each([
    ['an equal one', 'а\nб', 'а\nб', 'а\nб'],
    ['a word', 'Дети читают вслух', 'Дети пишут вслух', 'Дети [-читают -]{+пишут +}вслух'],
    ['a line added', 'а\n', 'а\nб\n', 'а\n{+б\n+}'],
    ['a line taken out', 'а\nб\nв', 'а\nв', 'а\n[-б\n-]в'],
    ['all of it', 'Совсем другое', 'Ни слова общего', '[-Совсем другое-]{+Ни слова общего+}'],
    ['something from nothing', '', 'а', '{+а+}'],
    ['what is far from the change', '1\n2\n3\n4\n5\n6\n7', '1\n2\n3\n4\n5\n6\n8', '…5\n6\n[-7-]{+8+}'],
  ])('%s', (_, from, to, expected) => {
    expect(shown(diffTexts(from, to))).toBe(expected);
  });

  it('of a hundred kilobytes are compared at once', () => {
    const text = 'Слово за словом идёт урок. '.repeat(4000);
    expect(timeOf(() => diffTexts(text, `${text.slice(0, 50_000)}!${text.slice(50_010)}`))).toBeLessThan(1000);
  });
});

describe('two versions of an entry', () => {
  const differences = (from: object, to: object) =>
    differencesOf(
      'glossary',
      comparable('glossary', { ...from }, parseMarkdown),
      comparable('glossary', { ...to }, parseMarkdown),
    ).map(({ label, pieces }) => `${label}: ${shown(pieces)}`);

  it.each([
    ['what was left empty is no difference', { term: 'а', aliases: [] }, { term: 'а', definition: '' }, []],
    ['the order of keys is none', { term: 'а', definition: 'б' }, { definition: 'б', term: 'а' }, []],
    ['what is no field is none', { term: 'а' }, { term: 'а', _address: 'x' }, []],
    ['a field is named by its label', { term: 'а' }, { term: 'б' }, ['Термин: [-а-]{+б+}']],
  ])('%s', (_, from, to, expected) => {
    expect(differences(from, to)).toEqual(expected);
  });
});

it('all of a form as one text', () => {
  const values = {
    term: 'Маячок',
    _address: 'x',
    definition: 'Сигнал **учителю**.',
    aliases: ['маяк', 'сигнал'],
    sample: true,
  };
  expect(copyText('glossary', values)).toMatchInlineSnapshot(`
    "Термин
    Маячок

    Как ещё ищут
    • маяк
    • сигнал

    Определение
    Сигнал **учителю**.

    Пример
    да"
  `);
});
