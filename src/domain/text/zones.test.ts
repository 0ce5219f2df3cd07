import { expect, test } from 'vitest';
import type { Zone } from './zone-names.ts';
import { localMoment, withOffset } from './zones.ts';

test.each<[Zone, string, string]>([
  ['Europe/Moscow', '2026-11-21T22:30:00Z', '2026-11-22T01:30'],
  ['Europe/Moscow', '2026-11-21T21:00:00Z', '2026-11-22T00:00'],
  ['Europe/Kaliningrad', '2026-12-31T21:59:00Z', '2026-12-31T23:59'],
  ['Asia/Vladivostok', '2026-11-21T22:30:00Z', '2026-11-22T08:30'],
])('in %s it is at %s local %s', (zone, now, local) => expect(localMoment(new Date(now), zone)).toBe(local));

test.each<[Zone, string, string]>([
  ['Europe/Moscow', '2026-11-21T15:00', '2026-11-21T15:00:00+03:00'],
  ['Europe/Kaliningrad', '2026-11-21T15:00', '2026-11-21T15:00:00+02:00'],
  ['Asia/Kamchatka', '2026-01-01T00:00', '2026-01-01T00:00:00+12:00'],
  // Moscow kept UTC+4 until 26 October 2014, 02:00.
  ['Europe/Moscow', '2014-10-25T15:00', '2014-10-25T15:00:00+04:00'],
  ['Europe/Moscow', '2014-10-26T15:00', '2014-10-26T15:00:00+03:00'],
])('in %s the moment %s is %s', (zone, moment, full) => expect(withOffset(moment, zone)).toBe(full));
