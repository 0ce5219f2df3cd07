import { describe, expect, it } from 'vitest';
import { list, material, pass, topic } from '../../../tests/lib/gate-pass.ts';
import { problems } from '../uploads/problems.ts';
import type { Media } from './uploads.ts';

describe('the gate', () => {
  it('accepts valid entries without findings', () => {
    const { published, lines } = pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': material() });
    expect(published.toSorted()).toEqual(['materials/a', 'topics/tema']);
    expect(lines).toEqual([]);
  });

  it('publishes the first of two files with one name and reports the second', () => {
    const { published, lines } = pass({ 'topics/tema.mdx': topic(), 'topics/tema.yaml': 'title: Другая\n' });
    expect(published).toEqual(['topics/tema']);
    expect(lines).toEqual([
      'content/topics/tema.yaml: запись с таким именем уже есть: content/topics/tema.mdx. Переименуйте или удалите один из файлов',
    ]);
  });

  it('takes the readable one of two files with one name', () => {
    expect(pass({ 'topics/tema.md': 'мусор', 'topics/tema.mdx': topic() }).published).toEqual(['topics/tema']);
  });

  it('withholds an entry for an error in its fields or prose, but not for HTML shown as typed', () => {
    const { published, findings } = pass({
      'topics/tema.mdx': topic(),
      'materials/pole.mdx': material('net: такого\n'),
      'materials/blok.mdx': material('', '<Karusel />'),
      'materials/html.mdx': material('', '<blink>'),
    });
    expect(published.toSorted()).toEqual(['materials/html', 'topics/tema']);
    expect(findings.map(({ file, severity }) => `${file} ${severity}`)).toEqual([
      'materials/blok.mdx error',
      'materials/html.mdx warning',
      'materials/pole.mdx error',
    ]);
  });

  it('uses Russian where a field has no message of its own', () => {
    const { lines } = pass({ 'topics/tema.mdx': topic().replace('concept: Понятие.', 'concept: 7') });
    expect(lines).toEqual([expect.stringContaining('(concept): Неверный ввод')]);
  });

  it('withholds drafts and warns about references to them', () => {
    const { published, lines } = pass({
      'topics/tema.mdx': topic(),
      'topics/drugaya.mdx': topic().replace('опубликовано', 'черновик'),
      'materials/a.mdx': material().replace('[tema]', '[tema, drugaya]'),
    });
    expect(published.toSorted()).toEqual(['materials/a', 'topics/tema']);
    expect(lines[0]).toContain('(topics.1): запись «drugaya» — черновик');
  });

  it('warns about an unfinished draft', () => {
    const draft = material('', '<Karusel />').replace('goal: Цель\n', '').replace('опубликовано', 'черновик');
    const { published, findings } = pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': draft });
    expect(published).toEqual(['topics/tema']);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['field-missing warning']);
  });

  it('asks for the whole of what is no personal data, and reports no more than an editor can read', () => {
    const { published, lines } = pass({
      'topics/tema.mdx': topic(),
      'materials/chast.mdx': material('notPersonal: ["7"]\n', 'Звоните: +7 921 123-45-67.'),
      'materials/mnogo.mdx': material('', `${'Иванов Петя, 3 класс. '.repeat(200)} ${'a@mail.ru '.repeat(200)}`),
    });
    expect(published).toEqual(['topics/tema']);
    expect(lines[0]).toContain('отрывок «7» в поле «Это не личные данные» называет не всё');
    expect(lines).toHaveLength(41);
  });

  it('reports possible personal data and withholds certain cases', () => {
    const { published, findings } = pass({
      'topics/tema.mdx': topic(),
      'materials/telefon.mdx': material('', 'Раз.\n\nЗвоните: +7 921 123-45-67.'),
      'materials/uchenik.mdx': material('source: Иванов Петя, 3 класс\n'),
      'materials/proshyol.mdx': material('notPersonal: ["+7 921 123-45-67"]\n', 'Звоните: +7 921 123-45-67.'),
    });
    expect(published.toSorted()).toEqual(['materials/proshyol', 'materials/uchenik', 'topics/tema']);
    expect(findings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
      'materials/telefon.mdx:16:10 personal-data',
      'materials/uchenik.mdx:12:9 personal-data',
    ]);
  });

  it('publishes only the uploads that published entries show', () => {
    const media: Media = new Map(['list.pdf', 'a.png', 'b.png', 'v.png'].map((name) => [`media/${name}`, []]));
    const files = {
      'topics/tema.mdx': topic(),
      'materials/a.mdx': material(
        'attachments: [{ file: media/list.pdf, title: Лист }]\n',
        '<Picture src="media/a.png" alt="А" />\n\n![Б](media/b.png)',
      ),
      'materials/b.mdx': material('', '![В](media/v.png)').replace('опубликовано', 'черновик'),
    };
    expect([...pass(files, media).media].toSorted()).toEqual(['media/a.png', 'media/b.png', 'media/list.pdf']);
  });

  it('removes entries that depend on removed entries, and so on', () => {
    const { published } = pass({
      'topics/tema.mdx': topic().replace('order: 1', 'order: первый'),
      'materials/a.mdx': material(),
      'events/vstrecha.mdx':
        '---\ntitle: Встреча\nkind: семинар\nsummary: Коротко\nstart: 2026-12-01T15:00\ntimezone: Europe/Moscow\nformat: онлайн\nstage: план\nmaterials: [a]\nstatus: опубликовано\n---\n',
    });
    // A material must have a topic; an event may have no materials.
    expect(published).toEqual(['events/vstrecha']);
  });

  it('names a missing file', () => {
    const attached = (name: string) => material(`attachments: [{ file: media/${name}, title: Лист }]\n`);
    expect(pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': attached('list.pdf') }).lines).toEqual([]);
    expect(pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': attached('net.pdf') }).lines[0]).toContain(
      'файла «content/media/net.pdf» нет. Загрузите файл или уберите ссылку на него',
    );
  });

  it('publishes an entry without the files that are missing or refused', () => {
    const files = ['list', 'net', 'makros', 'list'].map((name) => `{ file: media/${name}.pdf, title: ${name} }`);
    const { entries, findings } = pass(
      { 'topics/tema.mdx': topic(), 'materials/a.mdx': material(`attachments: [${files.join(', ')}]\n`) },
      new Map([list, ['media/makros.pdf', [problems.macro]]]),
    );
    expect(entries.get('materials')?.get('a')?.data).toMatchObject({
      attachments: [{ title: 'list' }, { title: 'list' }],
    });
    expect(findings.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'media/makros.pdf upload-macro',
      'materials/a.mdx file-missing',
      'materials/a.mdx file-refused',
    ]);
  });
});
