import { expect, it } from 'vitest';
import { settings, tutor } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { gate } from './gate.ts';

const passAt = (now: string, timezone: string, rest = '') => {
  const files = {
    'municipalities/rajon.yaml': 'name: Район\ntype: город\nstatus: опубликовано\n',
    'settings/site.yaml': settings(`timezone: ${timezone}\n${rest}`),
    'tutors/a.yaml': tutor('  validUntil: 2026-12-31\n'),
  };
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { today, entries } = gate(sources, { parse: parseMarkdown, now: new Date(now), media: new Map() });
  return { today, isShown: entries.get('tutors')?.has('a') };
};

// A consent holds until the end of 31 December by the clocks of the centre.
it.each([
  ['Europe/Kaliningrad', '2026-12-31T21:59:59Z', '2026-12-31', true],
  ['Europe/Kaliningrad', '2026-12-31T22:00:00Z', '2027-01-01', false],
  ['Europe/Moscow', '2026-12-31T20:59:59Z', '2026-12-31', true],
  ['Europe/Moscow', '2026-12-31T21:00:00Z', '2027-01-01', false],
  ['Asia/Vladivostok', '2026-12-31T13:59:59Z', '2026-12-31', true],
  ['Asia/Vladivostok', '2026-12-31T14:00:00Z', '2027-01-01', false],
  ['Asia/Kamchatka', '2026-12-31T11:59:59Z', '2026-12-31', true],
  ['Asia/Kamchatka', '2026-12-31T12:00:00Z', '2027-01-01', false],
])('in %s a consent at %s', (zone, now, today, isShown) => {
  expect(passAt(now, zone)).toEqual({ today, isShown });
});

it('reads the zone of settings that have an error elsewhere', () => {
  expect(passAt('2026-12-31T12:00:00Z', 'Asia/Kamchatka', 'email2: нет\n').isShown).toBe(false);
});

it.each(['Mars/Olympus', '[Asia/Kamchatka]', ''])('takes the default zone for «%s»', (zone) => {
  expect(passAt('2026-12-31T20:59:59Z', zone).today).toBe('2026-12-31');
});
