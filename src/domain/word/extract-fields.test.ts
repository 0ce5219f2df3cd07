import { fromHtml } from 'hast-util-from-html';
import { expect, it } from 'vitest';
import { collections } from '../schemas/index.ts';
import { extractFields } from './extract-fields.ts';
import { elementText } from './html/element-text.ts';

const titles: Readonly<Record<string, string>> = { 'Смысловое чтение': 'sch', 'Развитие и сотрудничество': 'ris' };

/** The fields taken from a document, and the text that is left. */
function extract(html: string) {
  const root = fromHtml(html, { fragment: true });
  const found = extractFields(root, collections.materials.fields, (_, title) => titles[title]);
  const left = root.children.map((node) => (node.type === 'element' ? elementText(node) : '')).join('|');
  return { values: Object.fromEntries(found.map(({ path, value }) => [path.join('.'), value])), left };
}

it.each([
  ['a goal', 'Цель: учить спрашивать', { goal: 'Учить спрашивать' }],
  ['a goal of a lesson', 'Цель урока: учить спрашивать', { goal: 'Учить спрашивать' }],
  ['one class', 'Класс: 2', { grades: ['2'] }],
  ['a range of classes', 'Классы: 2–4', { grades: ['2', '3', '4'] }],
  ['classes in words', 'Класс: 1 и 3 классы', { grades: ['1', '3'] }],
  ['subjects', 'Предметы: математика, Окружающий мир', { subjects: ['математика', 'окружающий мир'] }],
  ['a topic', 'Тема: Смысловое чтение', { topics: ['sch'] }],
  ['a topic with «и»', 'Темы: Развитие и сотрудничество', { topics: ['ris'] }],
  ['two topics', 'Темы: Смысловое чтение, Развитие и сотрудничество', { topics: ['sch', 'ris'] }],
  ['minutes', 'Время учителя: 15 минут', { teacherTime: 15 }],
  ['a kind', 'Вид: Памятка.', { kind: 'памятка' }],
  ['an author', 'Автор-составитель: Учительский клуб', { authors: [{ name: 'Учительский клуб' }] }],
  ['authors', 'Авторы: А. Б.; В. Г.', { authors: [{ name: 'А. Б.' }, { name: 'В. Г.' }] }],
  ['a part of a group', 'Правообладатель: Школа', { 'rights.holder': 'Школа' }],
])('a document says %s', (_, line, found) => {
  expect(extract(`<p>${line}</p><p>Дальше</p>`)).toEqual({ values: found, left: 'Дальше' });
});

it.each([
  ['a class of another school', 'Класс: 7'],
  ['a theme of a lesson', 'Тема: Имя существительное'],
  ['minutes and something else', 'Время учителя: 15 минут и вечер'],
  ['the state: only an editor publishes', 'Состояние: опубликовано'],
  ['an address', 'Свой адрес: a-b'],
  ['no field', 'Оборудование: доска'],
  ['a label with nothing after it', 'Цель:'],
  ['an author with a telephone', 'Составитель: Иванова Анна, тел. 8 (900) 000-00-00'],
])('%s stays in the text', (_, line) => {
  expect(extract(`<p>${line}</p>`)).toEqual({ values: {}, left: line });
});

it.each([
  ['a link', '<p>Источник: <a href="https://a.ru/">сайт</a></p>'],
  ['a picture', '<p>Цель: <img src="a.png"></p>'],
  ['a note', '<p>Цель: а<sup><a href="#footnote-1">[1]</a></sup></p>'],
  ['several lines', '<p>Цель: а<br>Класс: 2</p>'],
  ['the head of a table', '<table><thead><tr><th>Цель</th><th>Содержание</th></tr></thead></table>'],
  ['a cell with a picture', '<table><tr><td>Цель</td><td><img src="a.png"></td></tr></table>'],
  ['a line of a section in bold', '<p><strong>Игра 1</strong></p><p>Цель: память</p>'],
])('%s stays in the text', (_, html) => {
  expect(extract(html).values).toEqual({});
});

it('writes words as prose where a field takes prose', () => {
  const root = fromHtml('<p>Зачем: считать 2*3*4 и [x]</p>', { fragment: true });
  const [found] = extractFields(root, collections.techniques.fields, () => undefined);
  expect(found?.value).toBe('Считать 2\\*3\\*4 и \\[x]');
});

it('the first of two lines counts, and what comes after a heading is text', () => {
  expect(extract('<p>Цель: а</p><p>Цель: б</p><h2>Ход</h2><p>Вид: кейс</p>')).toEqual({
    values: { goal: 'А' },
    left: 'Цель: б|Ход|Вид: кейс',
  });
});

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td><p>${cell}</p></td>`).join('')}</tr>`;

it('rows of a table of two columns are heard, its empty ones go', () => {
  expect(extract(`<table>${row('Вид', 'кейс')}${row('Цель:', '')}</table><p>а</p>`)).toEqual({
    values: { kind: 'кейс' },
    left: 'а',
  });
  expect(extract(`<table>${row('Вид', 'кейс')}${row('Этап', 'Ход')}${row('1', '2', '3')}</table>`)).toEqual({
    values: { kind: 'кейс' },
    left: 'Этап Ход 1 2 3',
  });
});
