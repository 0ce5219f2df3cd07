import { describe, expect, it } from 'vitest';
import { list, material, pass, topic, tutor } from '../../../../tests/lib/gate-pass.ts';
import { deletionQuestion } from './deletion.ts';
import { entryIndexOf } from './entry-index.ts';

const files = {
  'topics/tema.mdx': topic('address: tema-goda\n'),
  'materials/a.mdx': material('', '<Material id="b" />'),
  'materials/b.mdx': material(`attachments: [{ file: ${list[0]}, title: Лист }]\n`),
  'materials/chernovik.mdx': material().replace('опубликовано', 'черновик'),
  'municipalities/rajon.yaml': 'name: Район\nstatus: опубликовано\n',
  'tutors/yolkina.yaml': tutor('').replace('опубликовано', 'черновик'),
};
const { result } = pass(files, new Map([list, ['media/inoe.png', []]]));

describe('the entry index', () => {
  it('at work on the files tells of every entry and upload', () => {
    const { entries, media } = entryIndexOf(result, { isPublic: false });
    expect(entries['topics/tema']).toEqual({
      title: 'Тема',
      from: ['materials/a', 'materials/b', 'materials/chernovik'],
      href: '/samoobrazovanie/tema-goda/',
    });
    expect(entries['materials/b']).toEqual({
      title: 'Материал',
      from: ['materials/a'],
      href: '/materialy/b/',
      topics: ['tema'],
    });
    expect(entries['tutors/yolkina']).toEqual({ title: 'Ёлкина Мария', from: [], href: '/nashi-tyutory/yolkina/' });
    expect(media).toEqual(['list.pdf', 'inoe.png']);
  });

  it('on the site names no draft by its title, no person and no upload that is not shown', () => {
    const { entries, media } = entryIndexOf(result, { isPublic: true });
    expect(entries['topics/tema']?.from).toEqual(['materials/a', 'materials/b']);
    expect(entries['materials/chernovik']).toEqual({ from: [] });
    expect(entries['tutors/yolkina']).toBeUndefined();
    expect(media).toEqual(['list.pdf']);
  });
});

describe('the question before deletion', () => {
  const index = entryIndexOf(result, { isPublic: true });

  it('names what refers to the entry', () => {
    expect(deletionQuestion(index, 'materials/b', 'Удалить?').split('\n')).toEqual([
      'На эту запись ссылаются:',
      '• материал «Материал»',
      '',
      'После удаления эти ссылки исчезнут с сайта, а проверка попросит их убрать.',
      '«Материал». Удалить?',
    ]);
  });

  it.each([
    ['materials/a', '«Материал». Удалить?'],
    ['materials/net', 'Удалить?'],
  ])('only names it when nobody does: %s', (key, question) => {
    expect(deletionQuestion(index, key, 'Удалить?')).toBe(question);
  });

  it('does not fill the screen', () => {
    const from = Array.from({ length: 30 }, (_, i) => `materials/m${i}`);
    const question = deletionQuestion({ entries: { 'topics/t': { title: 'Т', from } }, media: [] }, 'topics/t', 'Да?');
    expect(question.split('\n').slice(12, 15)).toEqual(['• материал «materials/m11»', 'и ещё 18', '']);
  });
});
