import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grades, type NeedsForm, type NeedsResponse, parseNeeds } from './needs.ts';
import { collectNeeds, groupsOf, minGroupSize, sheetOf, totalOf } from './summary.ts';
import { occasionsFor, teamPlan, teamPlanCsv, teamPlanDocument, upcomingOccasions } from './team-plan.ts';

const option = (id: string, topic?: string) => ({ id, text: `Ответ ${id}`, ...(topic ? { topic } : {}) });
const form: NeedsForm = {
  version: '1.0',
  questions: [
    { id: 'temy', about: 'темы', text: 'О чём?', options: [option('fo', 'fo'), option('sr', 'sr')] },
    { id: 'deti', about: 'затруднения детей', text: 'Что?', options: [option('glavnoe', 'sr'), option('=1+1')] },
    { id: 'forma', about: 'форма', text: 'Как?', options: [option('urok'), option('kniga')] },
  ],
};

let next = 0;
function answer(more: Partial<NeedsResponse> = {}): NeedsResponse {
  next += 1;
  const answers = { temy: ['sr'], deti: ['glavnoe'], forma: ['urok'] };
  return { kind: 'tc-needs', version: '1.0', id: `id${String(next).padStart(8, '0')}`, answers, ...more };
}

const many = (count: number, more?: Partial<NeedsResponse>) => Array.from({ length: count }, () => answer(more));
const from = (items: readonly unknown[]) =>
  collectNeeds(
    items.map((value, i) => ({ name: `файл ${i + 1}`, value })),
    form,
  );

describe('collected inputs', () => {
  const known = answer();
  test.each<[what: string, value: unknown, reason: RegExp]>([
    ['a foreign file', { kind: 'tc-plan' }, /не ответы на анкету/],
    ['nothing', undefined, /не ответы/],
    ['another version', answer({ version: '0.9' }), /версии 0\.9, сейчас 1\.0/],
    ['the same twice', known, /уже учтены/],
    [
      'sums above the number of answers',
      { ...sheetOf(from([answer()]), form, 'Ростов', 'sheet00000001'), sums: { temy: { fo: 9 } } },
      /больше числа/,
    ],
    [
      'a sheet with an answer that is already there',
      sheetOf(from([known]), form, 'Ростов', 'sheet00000002'),
      /уже учтены/,
    ],
  ])('%s is skipped with a reason', (_, value, reason) => {
    const { responses, skipped } = from([known, value]);
    expect(responses).toEqual([known]);
    expect(skipped).toEqual([{ name: 'файл 2', reason: expect.stringMatching(reason) }]);
  });

  test('unknown answers are left out', () => {
    const result = parseNeeds(answer({ answers: { temy: ['fo', 'zlo'], drugoe: ['x'] } }), form);
    expect(result.ok && result.item.kind === 'tc-needs' && result.item.answers).toEqual({
      temy: ['fo'],
      deti: [],
      forma: [],
    });
  });

  test('any JSON is read without an exception', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(from([value]).responses).toEqual([]);
      }),
      { seed: 7 },
    );
  });
});

describe('the summary', () => {
  test('sums responses and sheets alike', () => {
    const [a, b] = [many(7), many(6, { answers: { temy: ['fo', 'sr'] } })];
    const sheets = [a, b].map((own, i) => sheetOf(from(own), form, `Район ${i}`, `sheet0000000${i}`));
    expect(totalOf(from(sheets), form)).toEqual(totalOf(from([...a, ...b]), form));
    expect(totalOf(from(sheets), form)).toMatchObject({ count: 13, sums: { temy: { fo: 6, sr: 13 } } });
  });

  test('a sheet has no class, and with sheets the groups are municipalities', () => {
    const sheet = sheetOf(from(many(12, { grade: '2' })), form, 'Прудовский', 'sheet00000001');
    expect(JSON.stringify(sheet)).not.toContain('grade');
    expect(groupsOf(from([sheet, ...many(10, { grade: '3' })]), form).map(({ title }) => title)).toEqual([
      'Прудовский',
    ]);
  });

  test('small groups are hidden, and one more if subtraction would show a hidden one', () => {
    const shown = (sizes: readonly number[]) =>
      groupsOf(from(sizes.flatMap((size, i) => many(size, { grade: grades[i] }))), form).map(
        ({ totals }) => totals?.count,
      );
    expect(shown([12, 10])).toEqual([12, 10]);
    expect(shown([12, 3])).toEqual([undefined, undefined]);
    expect(shown([12, 3, 15])).toEqual([undefined, undefined, 15]);
    expect(shown([9, 3, 15])).toEqual([undefined, undefined, 15]);
    expect(minGroupSize).toBe(10);
  });
});

describe('the team’s plan', () => {
  const tally = totalOf(from(many(10)), form);
  const base = [
    { title: 'Сценарий', href: '/tyutorialy/a/', topics: ['sr'] },
    {
      title: 'Встреча',
      href: '/nashi-vstrechi/b/',
      topics: ['sr'],
      start: '2026-12-02T15:00',
      startsAt: Date.parse('2026-12-02T12:00Z'),
    },
    { title: 'Чужое', href: '/tyutorialy/c/', topics: ['fo'] },
  ];

  test('a title with quotes gets the other kind of quotes', () => {
    const [line] = teamPlan(form, tally, [{ title: 'Урок «Кто прав?»', href: '/tyutorialy/d/', topics: ['sr'] }]);
    expect(line?.action).toBe('Провести тьюториал «Урок „Кто прав?“»');
  });

  test('has only wanted topics, events with a day first', () => {
    expect(occasionsFor(form, tally, base).map(({ title }) => title)).toEqual(['Встреча', 'Сценарий']);
    const lines = teamPlan(form, tally, base);
    expect(lines[0]).toEqual({
      action: 'Участвовать во встрече «Встреча»',
      role: 'координатор команды',
      day: '2026-12-02',
      days: '2\u00A0декабря',
    });
    expect(lines.map(({ action }) => action)).toContain('Подобрать и попробовать приём: ответ glavnoe');
    expect(JSON.stringify(teamPlanDocument(lines, 10))).toContain('2\u00A0декабря');
  });

  test('leaves out events that have begun since the build', () => {
    const titles = (now: string) => upcomingOccasions(base, Date.parse(now)).map(({ title }) => title);
    expect(titles('2026-12-02T11:59Z')).toEqual(['Сценарий', 'Встреча', 'Чужое']);
    expect(titles('2026-12-02T12:00Z')).toEqual(['Сценарий', 'Чужое']);
  });

  test.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1'])('the CSV contains no formula: %j', (action) => {
    const csv = teamPlanCsv([{ action, role: 'роль "в кавычках"', day: '', days: '' }]);
    expect(csv).toBe(`\uFEFF"Действие";"Кто отвечает";"Срок"\r\n"'${action}";"роль ""в кавычках""";""\r\n`);
  });
});
