import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFaults } from '../../../../tests/lib/calendar.ts';
import { planCalendar } from './calendar.ts';
import { setPlanValue } from './edit.ts';
import { emptyPlan, type Plan } from './plan.ts';
import { sample } from './test-samples.ts';

const stamp = new Date('2026-11-22T12:00:00Z');

function eventsOf(plan: Plan): ICAL.Event[] {
  const text = planCalendar(plan, stamp, 'https://example.org') ?? '';
  expect(calendarFaults(new TextEncoder().encode(text))).toEqual([]);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
}

const action = { ...sample, meetings: [], goalBy: '', actions: sample.actions.slice(0, 1) } satisfies Plan;
const actionWith = (words: Partial<Plan['actions'][number]>): Plan => ({
  ...action,
  actions: action.actions.map((one) => ({ ...one, ...words })),
});

test('the calendar has the days and texts of the plan', () => {
  expect(
    eventsOf(sample).map(({ summary, startDate, description }) => [summary, startDate.toString(), description]),
  ).toEqual([
    [
      'Проба на уроке: Инсерт',
      '2026-12-01',
      'Чем подтвержу: Пометки детей; «плюсы», вопросы\nhttps://example.org/priemy/insert/',
    ],
    [
      'Увижу: большинство называет главную мысль своими словами',
      '2027-03-01',
      'Как мне научить 3 класс выделять главную мысль абзаца?',
    ],
  ]);
});

test.each(['папка\\nota; а, б', 'строка\nвторая', 'слово '.repeat(60).trim()])('it gives back %j', (words) => {
  const [event] = eventsOf(actionWith({ evidence: words }));
  expect(event?.description).toBe(`Чем подтвержу: ${words}\nhttps://example.org/priemy/insert/`);
});

test('an action without a resource has a title that ends with its kind', () => {
  expect(eventsOf(actionWith({ resource: '' })).map(({ summary }) => summary)).toEqual(['Проба на уроке']);
});

test('a day takes the whole day and leaves it free', () => {
  const [event] = eventsOf(action);
  expect([event?.endDate.toString(), event?.component.getFirstPropertyValue('transp')]).toEqual([
    '2026-12-02',
    'TRANSPARENT',
  ]);
});

test('a plan without a day makes no file; one day is enough', () => {
  expect(
    planCalendar(emptyPlan('interest', 'plan00000003', '2026-11-22'), stamp, 'https://example.org'),
  ).toBeUndefined();
  expect(planCalendar(actionWith({ by: '' }), stamp, 'https://example.org')).toBeUndefined();
  expect(eventsOf(setPlanValue(actionWith({ by: '' }), 'goalBy', '2027-03-01'))).toHaveLength(1);
});
