import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grades, type NeedsForm, type Response, readNeeds } from './needs.ts';
import { gather, groupsOf, leastShown, sheetOf, total } from './summary.ts';
import { occasionsFor, planBlocks, planCsv, stillAhead, teamPlan } from './team-plan.ts';

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
function answer(more: Partial<Response> = {}): Response {
  next += 1;
  const answers = { temy: ['sr'], deti: ['glavnoe'], forma: ['urok'] };
  return { kind: 'tc-needs', version: '1.0', id: `id${String(next).padStart(8, '0')}`, answers, ...more };
}

const many = (count: number, more?: Partial<Response>) => Array.from({ length: count }, () => answer(more));
const from = (items: readonly unknown[]) =>
  gather(
    items.map((value, i) => ({ name: `файл ${i + 1}`, value })),
    form,
  );

describe('what is brought', () => {
  const one = answer();
  test.each<[what: string, value: unknown, why: RegExp]>([
    ['a foreign file', { kind: 'tc-plan' }, /не ответы на анкету/],
    ['nothing', undefined, /не ответы/],
    ['another version', answer({ version: '0.9' }), /версии 0\.9, сейчас 1\.0/],
    ['the same twice', one, /уже учтены/],
    [
      'sums above the number of answers',
      { ...sheetOf(from([answer()]), form, 'Ростов', 'sheet00000001'), sums: { temy: { fo: 9 } } },
      /больше числа/,
    ],
    ['a sheet with an answer that came by itself', sheetOf(from([one]), form, 'Ростов', 'sheet00000002'), /уже учтены/],
  ])('%s is named and skipped', (_, value, why) => {
    const { responses, skipped } = from([one, value]);
    expect(responses).toEqual([one]);
    expect(skipped).toEqual([{ name: 'файл 2', why: expect.stringMatching(why) }]);
  });

  test('unknown answers are left out', () => {
    const read = readNeeds(answer({ answers: { temy: ['fo', 'zlo'], drugoe: ['x'] } }), form);
    expect(read.ok && read.item.kind === 'tc-needs' && read.item.answers).toEqual({
      temy: ['fo'],
      deti: [],
      forma: [],
    });
  });

  test('anything at all is read without an exception', () => {
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
    expect(total(from(sheets), form)).toEqual(total(from([...a, ...b]), form));
    expect(total(from(sheets), form)).toMatchObject({ count: 13, sums: { temy: { fo: 6, sr: 13 } } });
  });

  test('a sheet holds no class, and columns go by municipality as soon as there are sheets', () => {
    const sheet = sheetOf(from(many(12, { grade: '2' })), form, 'Ростовский', 'sheet00000001');
    expect(JSON.stringify(sheet)).not.toContain('grade');
    expect(groupsOf(from([sheet, ...many(10, { grade: '3' })]), form).map(({ title }) => title)).toEqual([
      'Ростовский',
    ]);
  });

  test('groups under ten are not shown, nor one that could be found by subtraction', () => {
    const shown = (sizes: readonly number[]) =>
      groupsOf(from(sizes.flatMap((size, i) => many(size, { grade: grades[i] }))), form).map(
        ({ tally }) => tally?.count,
      );
    expect(shown([12, 10])).toEqual([12, 10]);
    expect(shown([12, 3])).toEqual([undefined, undefined]);
    expect(shown([12, 3, 15])).toEqual([undefined, undefined, 15]);
    expect(shown([9, 3, 15])).toEqual([undefined, undefined, 15]);
    expect(leastShown).toBe(10);
  });
});

describe('the team’s plan', () => {
  const tally = total(from(many(10)), form);
  const base = [
    { title: 'Сценарий', href: '/tyutorialy/a/', topics: ['sr'] },
    { title: 'Встреча', href: '/nashi-vstrechi/b/', topics: ['sr'], start: '2026-12-02T15:00' },
    { title: 'Чужое', href: '/tyutorialy/c/', topics: ['fo'] },
  ];

  test('a name with quotes in it stands in quotes of the other kind', () => {
    const [line] = teamPlan(form, tally, [{ title: 'Урок «Кто прав?»', href: '/tyutorialy/d/', topics: ['sr'] }]);
    expect(line?.action).toBe('Провести тьюториал «Урок „Кто прав?“»');
  });

  test('leans on what is wanted: dated meetings first, nothing nobody asked for', () => {
    expect(occasionsFor(form, tally, base).map(({ title }) => title)).toEqual(['Встреча', 'Сценарий']);
    const lines = teamPlan(form, tally, base);
    expect(lines[0]).toEqual({
      action: 'Участвовать во встрече «Встреча»',
      role: 'координатор команды',
      day: '2026-12-02',
    });
    expect(lines.map(({ action }) => action)).toContain('Подобрать и попробовать приём: ответ glavnoe');
    expect(JSON.stringify(planBlocks(lines, 10))).toContain('2\u00A0декабря');
  });

  test('leaves out meetings that have begun since the site was built', () => {
    const titles = (now: string) => stillAhead(base, now).map(({ title }) => title);
    expect(titles('2026-12-02T14:59')).toEqual(['Сценарий', 'Встреча', 'Чужое']);
    expect(titles('2026-12-02T15:00')).toEqual(['Сценарий', 'Чужое']);
  });

  test.each(['=1+1', '+1', '-1', '@a', '\t=1', '\r=1'])('the table for spreadsheets runs no formula: %j', (action) => {
    const csv = planCsv([{ action, role: 'роль "в кавычках"', day: '' }]);
    expect(csv).toBe(`\uFEFF"Действие";"Кто отвечает";"Срок"\r\n"'${action}";"роль ""в кавычках""";""\r\n`);
  });
});
