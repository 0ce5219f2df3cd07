import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  finish,
  fitToEnd,
  goTo,
  isFitted,
  pause,
  planStart,
  resumeOld,
  run,
  setNote,
  setShown,
  unfit,
} from './moves.ts';
import type { Session } from './session.ts';
import { addedIn, at, clock, planned, spentIn } from './test-samples.ts';
import { endsOf, isPast, lateBy, leftOf, minute } from './time.ts';

type Move = (session: Session) => Session;
const begin: Move = (session) => run(session, at('15:00'));

/** What a walk through a session gives at a moment: minutes left of the stage, the end of it and of the whole, lateness. */
function seen(moves: readonly Move[], now: number) {
  const session = moves.reduce((before, move) => move(before), planned);
  const ends = endsOf(session, now);
  return [
    leftOf(session, session.place, now) / minute,
    clock.hours(ends.stage),
    clock.hours(ends.session),
    lateBy(session, now),
  ];
}

it.each<[name: string, moves: Move[], now: number, wanted: ReturnType<typeof seen>]>([
  ['before the beginning', [], at('14:50'), [10, '15:00', '15:50', -10]],
  ['begun in time', [begin], at('15:04'), [6, '15:10', '16:00', 0]],
  ['begun late', [(s) => run(s, at('15:12'))], at('15:12'), [10, '15:22', '16:12', 12]],
  ['a stage that goes on longer', [begin], at('15:13'), [-3, '15:13', '16:03', 3]],
  ['a minute more', [begin, (s) => addMinutes(s, 1)], at('15:04'), [7, '15:11', '16:01', 1]],
  ['a stage left early', [begin, (s) => goTo(s, 1, at('15:06'))], at('15:06'), [20, '15:26', '15:56', -4]],
  ['a pause', [begin, (s) => pause(s, at('15:04'))], at('15:09'), [6, '15:15', '16:05', 5]],
  [
    'after a pause',
    [begin, (s) => pause(s, at('15:04')), (s) => run(s, at('15:09'))],
    at('15:10'),
    [5, '15:15', '16:05', 5],
  ],
  [
    'back to a stage: it goes on from where it was left',
    [begin, (s) => goTo(s, 1, at('15:06')), (s) => goTo(s, 0, at('15:08'))],
    at('15:09'),
    [3, '15:12', '16:00', 0],
  ],
  [
    'a pause that goes to another stage stays',
    [begin, (s) => pause(s, at('15:04')), (s) => goTo(s, 1, at('15:05'))],
    at('15:09'),
    [20, '15:29', '15:59', -1],
  ],
  [
    'no such stage',
    [begin, (s) => goTo(s, 4, at('15:06')), (s) => goTo(s, -1, at('15:06'))],
    at('15:06'),
    [4, '15:10', '16:00', 0],
  ],
  [
    'ended',
    [begin, (s) => goTo(s, 3, at('15:40')), (s) => finish(s, at('15:58'))],
    at('17:00'),
    [2, '17:02', '15:58', -2],
  ],
  ['a clock that was set back', [begin], at('14:30'), [10, '14:40', '15:30', -30]],
])('%s', (_, moves, now, wanted) => {
  expect(seen(moves, now)).toEqual(wanted);
});

it('writes down how long each stage went on', () => {
  const walked = goTo(goTo(begin(planned), 1, at('15:12')), 3, at('15:30'));
  expect(spentIn(finish(walked, at('15:45')))).toEqual([12, 18, 0, 15]);
  expect(finish(finish(walked, at('15:45')), at('16:45')).endedAt).toBe(at('15:45'));
  expect(run(finish(walked, at('15:45')), at('15:50'))).toMatchObject({ endedAt: null, begunAt: at('15:00') });
  expect(run(begin(planned), at('15:30'))).toEqual(begin(planned));
});

describe('a session that must end in time', () => {
  const late = run(planned, at('15:12'));
  it('takes minutes from the stages to come, and none from breaks', () => {
    const fitted = fitToEnd(late, at('15:12'));
    expect(fitted && addedIn(fitted)).toEqual([0, -6, 0, -6]);
    expect(fitted && lateBy(fitted, at('15:12'))).toBe(0);
    expect(fitted && isFitted(fitted)).toBe(true);
    expect(fitted && addedIn(unfit(fitted))).toEqual([0, 0, 0, 0]);
    expect(isFitted(late)).toBe(false);
  });
  it('before it begins takes them from the first stage, too', () => {
    const fitted = fitToEnd(planned, at('15:15'));
    expect(fitted && addedIn(fitted)).toEqual([-3, -6, 0, -6]);
    expect(fitted && addedIn(unfit(fitted))).toEqual([0, 0, 0, 0]);
  });
  it('gives odd minutes to those that lose most, and takes no stage away', () => {
    const fitted = fitToEnd(planned, at('15:47'));
    expect(fitted && addedIn(fitted)).toEqual([-9, -19, 0, -19]);
  });
  it.each([
    ['there is nothing to take', planned, at('15:00')],
    ['too little is left', planned, at('15:48')],
    ['it is the last stage', goTo(late, 3, at('15:50')), at('15:50')],
  ])('changes nothing when %s', (_, session, now) => {
    expect(fitToEnd(session, now)).toBeUndefined();
  });
});

it('goes on with a session that was left behind as if nobody had stayed', () => {
  const nextDay = at('15:00') + 24 * 60 * minute;
  expect(spentIn(pause(resumeOld(run(planned, at('15:00')), nextDay), nextDay))[0]).toBe(10);
  const over = pause(run(planned, at('15:00')), at('15:13'));
  expect(spentIn(resumeOld(over, nextDay))[0]).toBe(13);
  expect(resumeOld(over, nextDay).since).toBe(nextDay);
});

it.each<[string, Session, number, boolean]>([
  ['it goes on', run(planned, at('15:00')), at('15:30'), false],
  ['it goes on an hour too long', run(planned, at('15:00')), at('17:00'), false],
  ['it should have ended long ago', run(planned, at('15:00')), at('18:01'), true],
  ['it ended late, a moment ago', finish(run(planned, at('15:00')), at('18:00')), at('18:01'), false],
])('is past or not: %s', (_, session, now, wanted) => {
  expect(isPast(session, now)).toBe(wanted);
});

it('takes no more from a stage than it has', () => {
  expect(addedIn(addMinutes(planned, -30))[0]).toBe(-10);
});

it('keeps notes apart, and cuts what is too long', () => {
  expect(setNote(planned, 1, 'вышло\u0000').stages[1]?.note).toBe('вышло');
  expect(setNote(planned, 'whole', 'а'.repeat(5000)).note).toHaveLength(4000);
  expect(setShown(planned, 1, 'Сделайте\u0000').stages[1]?.shown).toBe('Сделайте');
  expect(planStart(planned, null).plannedAt).toBeNull();
});
