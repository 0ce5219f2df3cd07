import { describe, expect, test } from 'vitest';
import { initialsOf, isNobody, lineOf, maxPart, noOwner, ownerLine, readStoredOwner } from './owner.ts';

test.each<[what: string, typed: unknown, line: string]>([
  ['a name', ' Иванова  Анна ', 'Иванова Анна'],
  ['lines', 'школа\n№ 4\r\nгорода', 'школа № 4 города'],
  ['tags', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['marks that turn letters', 'Иванова\u202E\u200F\u2066 А', 'Иванова А'],
  ['what can not be seen', 'Ива\u0000но\u200Bва\u0007', 'Иванова'],
  ['half an emoji', 'Иванова \uD83D', 'Иванова'],
  ['ten thousand letters', 'ы'.repeat(10_000), 'ы'.repeat(maxPart)],
  ['an emoji at the end of the room', `${'ы'.repeat(maxPart - 1)}😀`, 'ы'.repeat(maxPart - 1)],
  ['a number', 7, ''],
  ['nothing', undefined, ''],
])('a line of %s', (_, typed, line) => {
  expect(lineOf(typed)).toBe(line);
});

test.each([
  ['Иванова Анна Викторовна', 'Иванова\u00A0А.\u00A0В.'],
  ['Петрова-Водкина Мария', 'Петрова-Водкина\u00A0М.'],
  ['Иванова А. В.', 'Иванова А. В.'],
  ['Анна', 'Анна'],
  ['Ким Ли Сен Ир', 'Ким Ли Сен Ир'],
  ['', ''],
])('the signature of «%s»', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

describe('what is stored', () => {
  const owner = { name: 'Иванова Анна', post: 'учитель', school: 'школа № 4' };
  test.each<[what: string, text: string | null, expected: unknown]>([
    ['an owner', JSON.stringify(owner), owner],
    ['nothing', null, noOwner],
    ['no JSON', '{"name":', noOwner],
    ['a word', '"Иванова"', noOwner],
    ['null', 'null', noOwner],
    ['other kinds', '{"name":["Иванова"],"post":{"a":1},"school":"школа"}', { ...noOwner, school: 'школа' }],
    ['a newer shape', JSON.stringify({ ...owner, phone: '1' }), owner],
  ])('%s', (_, text, expected) => {
    expect(readStoredOwner(text)).toEqual(expected);
  });

  test('nobody and a line', () => {
    expect([isNobody(noOwner), isNobody(owner)]).toEqual([true, false]);
    expect(ownerLine({ ...owner, post: '' })).toBe('Иванова Анна, школа № 4');
  });
});
