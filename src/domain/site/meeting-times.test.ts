import { expect, it } from 'vitest';
import { endsAt } from './meeting-times.ts';

it.each([
  ['an end', { start: '2026-11-26T15:00', end: '2026-11-26T16:30' }, '2026-11-26T12:30:00.000Z'],
  ['no end: an hour', { start: '2026-11-26T15:00' }, '2026-11-26T12:00:00.000Z'],
  ['no end, late in the evening', { start: '2026-11-26T23:30' }, '2026-11-26T20:30:00.000Z'],
  ['a zone of its own', { start: '2026-11-26T15:00', timezone: 'Asia/Kamchatka' }, '2026-11-26T04:00:00.000Z'],
  ['an end on another day', { start: '2026-12-23T10:00', end: '2026-12-25T12:00' }, '2026-12-25T08:00:00.000Z'],
] as const)('%s', (_, event, moment) => {
  expect(new Date(endsAt(event, 'Europe/Samara')).toISOString()).toBe(moment);
});
