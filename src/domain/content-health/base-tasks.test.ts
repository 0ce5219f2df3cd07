import { expect, it } from 'vitest';
import { type BaseState, noBase, publicState } from '../base/state.ts';
import { baseSection } from './base-tasks.ts';
import { taskRow } from './task-row.ts';

const state: BaseState = {
  source: { name: 'База', version: '7' },
  owners: { 'materials/a.mdx': 'base', 'materials/b.mdx': 'changed', 'materials/c.mdx': 'changed' },
  conflicts: {
    'materials/c.mdx': { version: '7', before: 'было', theirs: 'стало' },
    'faq/nash.yaml': { version: '7', theirs: 'другой' },
  },
  beside: ['media/list.svg'],
  withdrawn: ['faq/ushla.yaml'],
};
const rows = (of: BaseState) =>
  baseSection(of)
    .flatMap(({ tasks }) => tasks.map((task) => taskRow(task, true)))
    .map(({ place, message }) => `${place}: ${message}`);

it('tells what has parted, what waits, what is gone, and what is changed here', () => {
  expect(rows(state)).toEqual([
    'materials/c.mdx: здесь одно и то же изменили и мы, и общая база 7; на сайте осталось наше',
    'faq/nash.yaml: в общей базе 7 есть другая запись с этим именем; на сайте осталась наша',
    'media/list.svg: файл изменили и мы, и общая база; остался наш',
    'faq/ushla.yaml: в общей базе её больше нет: теперь это ваша запись',
    'materials/b.mdx: общая база, изменена у нас',
  ]);
  expect(baseSection(state)[0]?.note).toBe('«База», версия 7: 3\u00A0записи.');
});

it('says nothing in a centre without a base', () => {
  expect(baseSection(noBase)).toEqual([]);
});

it('does not name on a public page what is hidden', () => {
  const shown = publicState(state, (path) => ['materials/c.mdx', 'materials/b.mdx', 'faq/ushla.yaml'].includes(path));
  expect(rows(shown)).toEqual([
    'faq/nash.yaml: в общей базе 7 есть другая запись с этим именем; на сайте осталась наша',
    'media/list.svg: файл изменили и мы, и общая база; остался наш',
  ]);
});
