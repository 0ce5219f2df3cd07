import { expect, it } from 'vitest';
import { declared } from '../schemas/index.ts';
import { compareData } from './order.ts';

it.each([
  ['one clock', ['2026-12-01T10:00'], ['2026-12-01T11:00'], -1],
  ['earlier by its hour, later by the sun', ['2026-12-01T10:00'], ['2026-12-01T11:00', 'Asia/Vladivostok'], 1],
  ['another day, before the other', ['2026-12-01T02:00', 'Asia/Vladivostok'], ['2026-11-30T23:00'], -1],
  ['one moment', ['2026-12-01T10:00'], ['2026-12-01T17:00', 'Asia/Vladivostok'], 0],
  ['the centre’s own zone, named', ['2026-12-01T10:00', 'Europe/Moscow'], ['2026-12-01T10:00'], 0],
])('meetings: %s', (_, [start, timezone], [other, otherZone], expected) => {
  expect(
    compareData(declared('events'), { start, timezone }, { start: other, timezone: otherZone }, 'Europe/Moscow'),
  ).toBe(expected);
});

it('sorts by title without a declared order', () => {
  expect(compareData(declared('teams'), { title: 'Ёлка' }, { title: 'Жук' }, 'Europe/Moscow')).toBe(-1);
});
