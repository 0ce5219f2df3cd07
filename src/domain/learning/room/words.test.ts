import { expect, it } from 'vitest';
import { addMinutes, finish, fitToEnd, goTo, pause, planStart, run, setNote } from './moves.ts';
import { reportDocument, reportFileName, reportText } from './report.ts';
import type { Session } from './session.ts';
import { at, clock, planned } from './test-samples.ts';
import {
  cameWords,
  digitsOf,
  leftStageWords,
  screenWords,
  sessionWords,
  stageHours,
  stageWords,
  startWords,
} from './words.ts';

/** With plain spaces, as one reads it. */
const read = (text: string) => text.replaceAll('\u00A0', ' ');
const begun = run(planned, at('15:00'));

it.each([
  [600_000, '10:00'],
  [599_001, '10:00'],
  [1, '0:01'],
  [0, '0:00'],
  [-999, '0:00'],
  [-1000, '+0:01'],
  [-130_000, '+2:10'],
  [6_000_000, '100:00'],
])('%i ms are %s', (left, digits) => {
  expect(digitsOf(left)).toBe(digits);
});

it.each<[Session, number, string, string]>([
  [begun, at('15:04'), 'Этап до 15:10', 'Закончим в 16:00, как задумано'],
  [begun, at('15:10', 20), 'Время этапа вышло', 'Закончим в 16:00, как задумано'],
  [begun, at('15:12'), 'Этап затянулся на 2 минуты', 'Закончим в 16:02: на 2 минуты позже, чем задумано'],
  [goTo(begun, 1, at('15:09')), at('15:09'), 'Этап до 15:29', 'Закончим в 15:59: на 1 минуту раньше, чем задумано'],
  [
    pause(begun, at('15:01')),
    at('15:06'),
    'Пауза: время этапа стоит',
    'Закончим в 16:05: на 5 минут позже, чем задумано',
  ],
  [finish(begun, at('15:50')), at('18:00'), 'Закончили в 15:50', 'Закончим в 15:50: на 10 минут раньше, чем задумано'],
])('%#: %i', (session, now, stage, whole) => {
  expect(read(stageWords(session, now, clock.hours))).toBe(stage);
  expect(read(sessionWords(session, now, clock.hours))).toBe(whole);
});

it.each<[Session, number, string]>([
  [planStart(planned, null), at('15:02'), 'Если начать сейчас, закончим в 16:02.'],
  [planned, at('14:38', 30), 'До начала 22 минуты. Если начать вовремя, закончим в 16:00.'],
  [planned, at('15:00', 20), 'Пора начинать: закончим в 16:00.'],
  [planned, at('15:12'), 'Начинаем на 12 минут позже: закончим в 16:12.'],
  [
    fitToEnd(planned, at('15:12')) ?? planned,
    at('15:12'),
    'Начинаем на 12 минут позже: этапы сокращены, закончим вовремя, в 16:00.',
  ],
])('%#: before the beginning, at %i', (session, now, words) => {
  expect(read(startWords(session, now, clock.hours))).toBe(words);
});

it.each<[Session, number, string]>([
  [planStart(planned, null), at('14:50'), 'Скоро начнём'],
  [planned, at('14:50'), 'Начало в 15:00'],
  [planned, at('15:02'), 'Скоро начнём'],
  [begun, at('15:04'), 'до 15:10'],
  [begun, at('15:11'), 'Заканчиваем'],
  [pause(begun, at('15:04')), at('15:05'), 'Пауза'],
  [goTo(begun, 2, at('15:30')), at('15:31'), 'Продолжим в 15:40'],
  [goTo(begun, 2, at('15:30')), at('15:41'), 'Продолжаем'],
  [finish(begun, at('15:50')), at('15:51'), 'Занятие закончено. Спасибо!'],
])('%#: participants at %i', (session, now, words) => {
  expect(read(screenWords(session, now, clock.hours))).toBe(words);
});

it('tells the hours of all stages', () => {
  const hours = (session: Session, now: number) => stageHours(session, now, clock.hours).map(read);
  expect(hours(planned, at('15:12'))).toEqual(['15:12–15:22', '15:22–15:42', '15:42–15:52', '15:52–16:12']);
  const second = goTo(begun, 1, at('15:12'));
  expect(hours(second, at('15:20'))).toEqual(['12 минут', 'сейчас, до 15:32', '15:32–15:42', '15:42–16:02']);
  expect(hours(second, at('15:40'))[1]).toBe('сейчас');
  expect(hours(goTo(second, 3, at('15:40')), at('15:40')).slice(1, 3)).toEqual(['28 минут', 'пропущен']);
});

it('tells which stage has come, with the minutes it has now', () => {
  expect(read(cameWords(addMinutes(goTo(begun, 1, at('15:12')), 2)))).toBe('Этап 2 из 4: Проба, 22 минуты.');
  expect(cameWords(finish(begun, at('15:50')))).toBe('Занятие закончено.');
});

it.each<[number, string]>([
  [at('15:12'), 'Прошлый этап занял на 2 минуты больше, чем задумано.'],
  [at('15:05'), 'Прошлый этап занял на 5 минут меньше, чем задумано.'],
  [at('15:10', 20), ''],
])('a stage left at %i', (now, words) => {
  expect(read(leftStageWords(goTo(begun, 1, now), 0, now))).toBe(words);
});

it('reports the minutes of each stage beside the scenario, with the notes', () => {
  const late = goTo(addMinutes(run(planned, at('15:12')), 1), 1, at('15:24'));
  const ended = finish(run(pause(setNote(late, 0, 'Спорили'), at('15:40')), at('15:43')), at('16:00'));
  const whole = setNote(ended, 'whole', 'Берём отклик на урок');
  expect(read(reportText(whole, at('18:00'), clock))).toBe(
    [
      'Отклик за столом',
      '25 ноября 2026 г. Начали в 15:12 (задумано в 15:00), закончили в 16:00. Этапы заняли 45 минут, по сценарию — 60 минут. Паузы: 3 минуты.',
      '1. Вход: 12 минут, по сценарию 10\nСпорили',
      '2. Проба: 33 минуты, по сценарию 20',
      '3. Перерыв: пропущен, по сценарию 10 минут',
      '4. Выход: пропущен, по сценарию 20 минут',
      'Что получилось в целом\nБерём отклик на урок',
    ].join('\n\n'),
  );
  const blocks = reportDocument(whole, at('18:00'), clock);
  expect(blocks.map(({ type }) => type)).toEqual(['title', 'field', 'table', 'field']);
  expect(blocks[2]).toMatchObject({
    rows: [
      ['Вход', '10', '12', 'Спорили'],
      ['Проба', '20', '33', ''],
      ['Перерыв', '10', '0', ''],
      ['Выход', '20', '0', ''],
    ],
  });
  expect(reportFileName('Отклик «за\u00A0столом»', 'docx')).toBe('Занятие Отклик за столом.docx');
});
