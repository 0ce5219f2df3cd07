import { expect, it } from 'vitest';
import { elementText, isElement } from '../../word/html/element-text.ts';
import { attributeOf, hasClass, withClass } from '../nodes.ts';
import { readPage } from '../read-page.ts';
import { pageOf } from '../test-samples.ts';
import { isScenario, type PackChoice, packOf } from './pack.ts';

const sheet = (title: string, classes: string, more = '') =>
  `<section class="sheet ${classes}"${more}><p class="sheet-title">${title}</p><p class="sheet-foot">адрес</p></section>`;
const stage = (title: string, participants: string, screen = '') =>
  `<li><p class="clock"><b>0′</b><span>15 минут</span></p><div class="stage"><h3>${title}</h3><div class="sides">
  <div><h4>Тьютор</h4><p>говорит</p></div><div><h4>Участники</h4><p>${participants}</p></div></div>${screen}</div></li>`;
const scenario = pageOf(`<div class="plan"><section><h2>С чем уйдёт</h2><ul><li>итог</li></ul></section>
  <section data-pack="true"><h2>Подготовить</h2><ul><li>столы</li></ul></section></div>
  <section class="stages"><h2>Ход</h2><ol>${stage('Вход', 'пишут')}${stage('Дело', 'чертят', '<div class="on-screen"><p>Начертите</p></div>')}</ol></section>
  <section class="after"><h2>Проба</h2><div class="prose"><p>завтра</p></div></section>
  <section class="after"><h2>Листы</h2><nav>содержание</nav><div class="prose"><p>Раздавайте по порядку.</p><h2>Ключ тьютору</h2><p>Верно второе.</p>
  ${sheet('Ключ', 'sheet-key')}${sheet('А', 'sheet-participant')}${sheet('Запасной', 'sheet-teacher')}
  ${sheet('Билет', 'sheet-participant', ' data-copies="2"')}${sheet('Группе', 'sheet-group')}${sheet('Б', 'sheet-participant')}
  ${sheet('Карточки', 'sheet-participant cut-cards', ' data-per="5"')}${sheet('Полоса', 'sheet-participant cut-strips', ' data-per="всех"')}${sheet('Стене', 'sheet-participant', ' data-per="всех"')}</div></section>`);

const main = readPage(scenario)?.main ?? { type: 'element', tagName: 'main', properties: {}, children: [] };
const packFor = (choice: Partial<PackChoice> = {}) =>
  packOf(main, { people: 9, hasSlides: false, isForAll: false, ...choice });
const titles = (choice?: Partial<PackChoice>) =>
  withClass(packFor(choice), 'sheet').map((one) => elementText(one).replace(/ ?(?:Лист \d|адрес).*/, ''));

it('has the sheets in the order of their use: the tutor’s, those given, those cut or shared, keys', () => {
  expect(titles()).toEqual(['Запасной', 'А', 'Б', 'Группе', 'Стене', 'Билет', 'Карточки', 'Полоса', 'Ключ']);
});

it('makes a set for each person, and of the rest as many pages as are needed', () => {
  const all = titles({ isForAll: true });
  const times = (title: string) => all.filter((one) => one === title).length;
  expect(['А', 'Б', 'Группе', 'Стене', 'Билет', 'Карточки', 'Запасной', 'Ключ'].map(times)).toEqual([
    9, 9, 3, 1, 5, 2, 1, 1,
  ]);
  expect(all.slice(1, 5)).toEqual(['А', 'Б', 'А', 'Б']);
});

it.each<[people: number, lines: string[]]>([
  [9, ['Ключ тьютору 1', 'А каждому 9', 'Билет каждому, разрезать 9', 'Группе один на четверых 3']],
  [
    8,
    [
      'Карточки один на пятерых, разрезать 2',
      'Стене один на всех 1',
      'Полоса один на всех, разрезать 1',
      'Всего на 8 участников 32',
    ],
  ],
  [21, ['Всего на 21 участника 78', 'Билет каждому, разрезать 21']],
])('tells how many copies %i people need', (people, lines) => {
  const rows = withClass(packFor({ people }), 'pack-copies')
    .flatMap(({ children }) => children)
    .flatMap((part) => (isElement(part, 'tbody') ? part.children : []))
    .map((row) => (isElement(row) ? elementText(row).replaceAll('\u00A0', ' ') : ''));
  expect(rows).toEqual(expect.arrayContaining(lines));
});

it('begins with what to prepare and the plan, and says which sheet of how many each is', () => {
  const [prepare, plan, ...rest] = packFor().children.filter((it) => isElement(it));
  expect(prepare && elementText(prepare)).toMatch(/^Памятка Узлы Скачать Подготовить столы Копии листов/);
  expect(prepare && withClass(prepare, 'task').map(elementText)).toEqual(['столы']);
  expect(plan && elementText(plan)).toMatch(
    /^Ход .*Проба завтра Тьютору содержание Раздавайте по порядку\. Ключ тьютору Верно второе\.$/,
  );
  expect(rest.every((it) => hasClass(it, 'sheet', 'pack-set'))).toBe(true);
  const feet = withClass(packFor(), 'sheet-foot').map(elementText);
  expect(feet.slice(0, 3)).toEqual(['адрес', 'Лист 1 из 7 · адрес', 'Лист 2 из 7 · адрес']);
  expect(feet.at(-1)).toBe('адрес');
});

it('shows on a lying page what is meant for the screen, or else what the participants do', () => {
  const slides = withClass(packFor({ hasSlides: true }), 'sheet-slide');
  expect(slides.map(elementText)).toEqual(['Вход пишут 15 минут', 'Дело Начертите 15 минут']);
  expect(slides.every((slide) => hasClass(slide, 'sheet-wide'))).toBe(true);
  expect(attributeOf(slides[0] ?? main, 'ariaLabel')).toBe('Экран: Вход');
});

it('is made of a session alone', () => {
  expect([scenario, pageOf('<p>Текст</p>')].map((html) => isScenario(readPage(html)?.main ?? main))).toEqual([
    true,
    false,
  ]);
});
