import { expect, it } from 'vitest';
import { parseMarkdown } from '../../../adapters/parse-markdown.ts';
import { newPage, renderProse } from '../prose.ts';
import { host } from '../test-samples.ts';

const html = (attributes: string, body = 'Текст.') => {
  const source = `<Sheet title="Л"${attributes}>\n\n${body}\n\n</Sheet>`;
  return renderProse(source, { parse: parseMarkdown, host, page: newPage() }).html.replaceAll('\u00A0', ' ');
};

it.each([
  ['', 'sheet sheet-child'],
  [' for="ребёнок"', 'sheet sheet-child'],
  [' for="группа"', 'sheet sheet-group'],
  [' for="участник"', 'sheet sheet-participant'],
  [' for="учитель"', 'sheet sheet-teacher'],
  [' for="ключ"', 'sheet sheet-key'],
  [' for="группа" page="альбомная"', 'sheet sheet-group sheet-wide'],
  [' cut="карточки"', 'sheet sheet-child cut-cards'],
  [' cut="полосы"', 'sheet sheet-child cut-strips'],
])('a sheet%s has the classes «%s»', (attributes, classes) => {
  expect(html(attributes)).toContain(`<section class="${classes}" aria-label="Лист: Л"`);
});

it('says how many stand on a page', () => {
  expect(html(' copies="4"')).toContain('data-copies="4"');
  expect(html('')).not.toContain('data-copies');
});

it('says how many people share one', () => {
  expect(html(' per="4"')).toContain('data-per="4"');
  expect(html(' per="всех"')).toContain('data-per="всех"');
  expect(html('')).not.toContain('data-per');
});

const table = '| Имя | |\n| - | - |\n| Оля | **да** |\n| Петя | |';

it('rows that are cut apart take the words of the heads with them', () => {
  const cut = html(' cut="карточки"', table);
  expect(cut.match(/<td data-label="Имя"/g)).toHaveLength(2);
  expect(cut).toContain('<strong>да</strong>');
  expect(html('', table)).not.toContain('data-label');
  const headless = html(' cut="полосы"', '| | Что |\n| - | - |\n| Оля | читает |');
  expect(headless).toContain('<td>Оля</td>');
  expect(headless).toContain('<td data-label="Что">читает</td>');
});
