import { expect, it } from 'vitest';
import { pass } from '../../../tests/lib/gate-pass.ts';

const event = (times: string) =>
  `---\ntitle: Встреча\nkind: семинар\nsummary: Коротко\n${times}\nformat: очно\nstage: план\nstatus: опубликовано\n---\n`;

it.each([
  ['an end on the same day', 'start: 2026-12-20T15:00\nend: 2026-12-20T16:00', undefined],
  ['no end', 'start: 2026-12-20T15:00', undefined],
  ['over midnight', 'start: 2026-12-20T22:00\nend: 2026-12-21T01:00', undefined],
  ['thirty days', 'start: 2026-12-01T10:00\nend: 2026-12-31T10:00', undefined],
  ['another zone', 'start: 2028-12-20T15:00\ntimezone: Asia/Novosibirsk', undefined],
  ['an end before the start', 'start: 2026-12-20T15:00\nend: 2026-12-20T14:00', 'окончание раньше начала'],
  ['an end at the start', 'start: 2026-12-20T15:00\nend: 2026-12-20T15:00', 'окончание совпадает с началом'],
])('%s', (_, times, fault) => {
  const { published, lines } = pass({ 'events/vstrecha.mdx': event(times) });
  expect(published).toEqual(fault === undefined ? ['events/vstrecha'] : []);
  expect(lines).toEqual(fault === undefined ? [] : [expect.stringContaining(`поле «Окончание» (end): ${fault}`)]);
});

it('asks about a meeting of more than thirty days, and publishes it', () => {
  const times = 'start: 2026-12-20T15:00\nend: 2027-12-21T16:00';
  const { published, findings, lines } = pass({ 'events/vstrecha.mdx': event(times) });
  expect(published).toEqual(['events/vstrecha']);
  expect(findings.map(({ severity }) => severity)).toEqual(['warning']);
  expect(lines).toEqual([expect.stringContaining('встреча длится 367\u00A0дней: нет ли описки в датах')]);
});
