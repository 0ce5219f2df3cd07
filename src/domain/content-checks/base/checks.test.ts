import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { adviceAt } from './advice.ts';
import { statementsWithFew } from './few-entries.ts';
import { numbersWithoutSheet } from './key-numbers.ts';
import { sharedNames, type Term } from './meanings.ts';
import { wrongCounts, wrongSums } from './minutes.ts';
import { notButIn } from './not-but.ts';
import { partsOf } from './parts.ts';
import { absentSheets, formsIn, sameNames } from './sheets.ts';
import { outdatedSubjects } from './subjects.ts';

const parts = (body: string) => partsOf(body, parseMarkdown);
const sheet = (title: string, body: string) => `<Sheet title="${title}">\n\n${body}\n\n</Sheet>\n\n`;
const table = (head: string, ...rows: string[]) =>
  [head, head.replace(/[^|]+/g, ' --- '), ...rows].map((row) => `| ${row} |`).join('\n');

it.each<[what: string, body: string, lacking: number[]]>([
  ['a key of what is asked', `${sheet('Лист', '1. Раз\n2. Два')}## Ключ\n\n1. Да\n2. Нет`, []],
  ['a number too many', `${sheet('Лист', '1. Раз\n2. Два')}## Ключ\n\n1. Да\n2. Нет\n3. Да`, [3]],
  [
    'bold numbers',
    `${sheet('Лист', '**1.** Раз\n\n**2.** Два')}## Ключ\n\n${table('№ | Ответ', '1 | да', '2–3 | нет')}`,
    [3],
  ],
  [
    'named numbers',
    `${sheet('Лист', '**Билет 1. Счёт**')}${sheet('Ключ', table('Билет | Ответ', '1. Счёт | да'))}`,
    [],
  ],
  ['sheets by number', `${sheet('Работы 1–2', 'Кот.')}${sheet('Ключ для тьютора', '1. Да\n2. Нет')}`, []],
  ['no key', sheet('Лист', '1. Раз'), []],
  ['nothing is numbered', `${sheet('Лист', 'Раз.')}## Ключ\n\n1. Да`, []],
  ['a word that begins alike', `${sheet('Лист', '1. Раз')}## Ключевая мысль\n\n1. Да\n2. Нет`, []],
])('a key and its sheet: %s', (_, body, lacking) => expect(numbersWithoutSheet(parts(body))).toEqual(lacking));

it.each<[what: string, body: string, found: [said: number, counted: number][]]>([
  ['they agree', `## Повестка: 45 минут\n\n${table('Минуты | Дело', '15 | раз', '30 | два')}`, []],
  ['they do not', `## Повестка: 45 минут\n\n${table('Минуты | Дело', '15 | раз', '25 | два')}`, [[45, 40]]],
  ['from and to', sheet('Урок, 25 минут', table('Дело | Минуты', 'раз | 0–10', 'два | 10–20')), [[25, 20]]],
  ['not every cell is a number', `## Час, 60 минут\n\n${table('Минуты | Дело', 'до урока | раз', '5 | два')}`, []],
  ['no sum is said', `## Повестка\n\n${table('Минуты | Дело', '15 | раз')}`, []],
])('minutes of a table: %s', (_, body, found) => {
  expect(wrongSums(parts(body)).map(({ said, counted }) => [said, counted])).toEqual(found);
});

it.each<[body: string, found: [said: number, counted: number][]]>([
  ['## Два вопроса\n\n1. Кто?\n2. Где?', []],
  ['## Три вопроса к тексту\n\n1. Кто?\n2. Где?', [[3, 2]]],
  ['Сделайте два коротких шага:\n\n1. Раз\n2. Два\n3. Три', [[2, 3]]],
  ['Прошло два урока:\n\n1. Раз', []],
  ['Два вопроса.\n\n1. Раз', []],
  ['## Два вопроса\n\n- Кто?', []],
])('a count and its list: «%s»', (body, found) => {
  expect(wrongCounts(parts(body)).map(({ said, counted }) => [said, counted])).toEqual(found);
});

it.each<[promise: string, isThere: boolean]>([
  ['Карта стадий', true],
  ['Лист «Карта стадий»', true],
  ['Барьер 1. Время', true],
  ['Ключ тьютору', true],
  ['Билет участника', false],
])('a promised sheet «%s»', (promise, isThere) => {
  const body = `${sheet('Карта стадий', 'Раз.')}${sheet('Барьер 1', 'Два.')}## Ключ тьютору\n\nДа.`;
  expect(absentSheets([promise], parts(body))).toEqual(isThere ? [] : [promise]);
});

it.each<[what: string, first: string, second: string, found: string[]]>([
  ['one name, two sheets', sheet('Дневник', 'Раз.'), sheet('Дневник', 'Два.'), ['b.mdx: Дневник']],
  ['a copy', sheet('Дневник', 'Раз.'), sheet('Дневник', 'Раз.'), []],
  ['two keys', sheet('Ключ для тьютора', 'Раз.'), sheet('Ключ для тьютора', 'Два.'), []],
])('names of forms: %s', (_, first, second, found) => {
  const pairs = sameNames([...formsIn('a.mdx', parts(first)), ...formsIn('b.mdx', parts(second))]);
  expect(pairs.map(([, { file, title }]) => `${file}: ${title}`)).toEqual(found);
});

it.each<[text: string, found: string[]]>([
  ['Технология, 3 класс', ['труд (технология)']],
  ['На уроке технологии читают карту.', ['труд (технология)']],
  ['Труд (технология), 3 класс', []],
  ['Урок по технологии РКМЧП', []],
  ['Технология сопровождения', []],
  ['На уроке труда шили.', ['труд (технология)']],
  ['Урок труда (технологии)', []],
  ['Тетрадь по природоведению', ['окружающий мир']],
])('names of subjects in «%s»', (text, found) => {
  expect(outdatedSubjects(text).map(({ now }) => now)).toEqual(found);
});

it.each<[text: string, times: number]>([
  ['Не ставит оценку, а задаёт вопросы.', 1],
  ['не „кто прав“, а „почему“; не больше, а глубже', 2],
  ['Не знаю. Это дом, а это сад.', 0],
  ['Не успел, а потом успел.', 0],
  ['Не успел дочитать, а урок кончился.', 0],
  ['Не исправляйте, а спросите.', 1],
  ['Это не совет, а вопрос.', 1],
  ['Небо синее, а трава зелёная.', 0],
])('«не…, а…» in «%s»', (text, times) => expect(notButIn(text)).toHaveLength(times));

const term = (name: string, abbr: string[], notConfuse: Term['notConfuse'] = []): Term => ({
  file: `${name}.yaml`,
  term: name,
  abbr,
  notConfuse,
});

it.each<[what: string, terms: Term[], found: string[]]>([
  ['two meanings untold', [term('Программа курсов', ['ППК']), term('Консилиум', ['ППк'])], ['ппк']],
  [
    'two meanings told',
    [
      term('Программа курсов', ['ППК'], [{ meaning: 'школьный консилиум' }]),
      term('Консилиум', ['ППк'], [{ meaning: 'программа повышения квалификации' }]),
    ],
    [],
  ],
  [
    'told on one side',
    [term('Программа курсов', ['ППК'], [{ meaning: 'консилиум' }]), term('Консилиум', ['ППк'])],
    ['ппк'],
  ],
  ['names of their own', [term('Кластер', []), term('Инсерт', ['ИНСЕРТ'])], []],
])('the glossary: %s', (_, terms, found) => expect(sharedNames(terms).map(({ name }) => name)).toEqual(found));

it.each<[text: string, isAdvice: boolean]>([
  ['Ребёнку с ТНР дайте начало ответа.', true],
  ['При ЗПР оставьте два задания.', true],
  ['НОДА: крупные клетки.', true],
  ['Школа учит детей с ОВЗ и без.', false],
  ['Обрастает.', false],
])('advice on ОВЗ in «%s»', (text, isAdvice) => {
  expect(adviceAt([{ field: 'body', text }])).toHaveLength(isAdvice ? 1 : 0);
});

it('counts the entries that answer a statement', () => {
  const statements = [1, 2].map((n) => ({ id: `FO${n}`, text: 'Текст', file: 'diagnostics/a.yaml' }));
  const answers = [['FO1'], ['FO1', 'FO2'], ['FO1'], ['FO1'], ['FO1']];
  expect(statementsWithFew(statements, answers).map(({ id, count }) => [id, count])).toEqual([['FO2', 1]]);
});
