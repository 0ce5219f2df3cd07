import { expect, it } from 'vitest';
import { pass } from '../../../tests/lib/gate-pass.ts';

const needs = (status = 'опубликовано') =>
  `title: Запрос\nversion: '1.0'\nintro: Отметьте.\nquestions: [{ id: forma, about: форма, text: Как?, options: [{ id: odin, text: Так }, { id: dva, text: Иначе }] }]\nstatus: ${status}\n`;

it('of a collection that the site shows one entry of, the first stays and the second is told', () => {
  const { published, lines } = pass({ 'needs/a.yaml': needs(), 'needs/b.yaml': needs() });
  expect(published).toEqual(['needs/a']);
  expect(lines).toEqual([expect.stringContaining('content/needs/b.yaml: на сайте уже есть такая запись')]);
});

it('a draft may stand beside it, before and after', () => {
  const { published, findings } = pass({ 'needs/a.yaml': needs('черновик'), 'needs/b.yaml': needs() });
  expect({ published, findings }).toEqual({ published: ['needs/b'], findings: [] });
});
