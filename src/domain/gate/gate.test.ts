import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { type Problem, problems } from '../uploads/problem.ts';
import { describeFinding } from './finding.ts';
import { gate } from './gate.ts';
import type { Media } from './uploads.ts';

const now = new Date('2026-11-22T12:00:00Z');
const list: [string, Problem[]] = ['media/list.pdf', []];

const topic = (rest = '') =>
  `---\ntitle: Тема\nreadiness: готовится\ncolour: sinij\nquestion: Как?\nsummary: Коротко\nconcept: Понятие.\norder: 1\nstatus: опубликовано\n${rest}---\n`;
const material = (rest = '', body = 'Текст.') =>
  `---\ntitle: Материал\nkind: статья\ntopics: [tema]\nteacherTime: 5\nsummary: Коротко\ngoal: Цель\nauthors: [{ name: Центр }]\n` +
  `rights: { licence: CC BY 4.0, holder: Центр }\npublishedOn: 2026-11-01\nstatus: опубликовано\n${rest}---\n\n${body}\n`;
const tutor = (consent: string, rest = '') =>
  `lastName: Ёлкина\nfirstName: Мария\nmunicipality: rajon\nroles: [методист]\ncontactWay: через центр\nstatus: опубликовано\n${rest}` +
  `consent:\n  registerNo: '1'\n  signedOn: 2026-09-01\n  allowedFields: [lastName, firstName, municipality, roles, contactWay]\n${consent}`;

function pass(files: Record<string, string>, media: Media = new Map([list])) {
  const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
  const { entries, media: shown, findings } = gate(sources, { parse: parseMarkdown, now, media });
  const published = [...entries].flatMap(([collection, group]) => [...group.keys()].map((id) => `${collection}/${id}`));
  return { entries, media: shown, findings, published, lines: findings.map(describeFinding) };
}

describe('the gate', () => {
  it('lets good entries through without a word', () => {
    const { published, lines } = pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': material() });
    expect(published.toSorted()).toEqual(['materials/a', 'topics/tema']);
    expect(lines).toEqual([]);
  });

  it('publishes the first of two files with one name and tells about the second', () => {
    const { published, lines } = pass({ 'topics/tema.mdx': topic(), 'topics/tema.yaml': 'title: Другая\n' });
    expect(published).toEqual(['topics/tema']);
    expect(lines).toEqual([
      'content/topics/tema.yaml: запись с таким именем уже есть: content/topics/tema.mdx. Переименуйте или удалите один из файлов',
    ]);
  });

  it('takes the readable one of two files with one name', () => {
    expect(pass({ 'topics/tema.md': 'мусор', 'topics/tema.mdx': topic() }).published).toEqual(['topics/tema']);
  });

  it('holds an entry back for an error in its fields or prose, but not for HTML shown as typed', () => {
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

  it('holds drafts back and warns about references to them', () => {
    const { published, lines } = pass({
      'topics/tema.mdx': topic(),
      'topics/drugaya.mdx': topic().replace('опубликовано', 'черновик'),
      'materials/a.mdx': material().replace('[tema]', '[tema, drugaya]'),
    });
    expect(published.toSorted()).toEqual(['materials/a', 'topics/tema']);
    expect(lines[0]).toContain('(topics.1): запись «drugaya» — черновик');
  });

  it('warns about an unfinished draft and lets it wait', () => {
    const draft = material('', '<Karusel />').replace('goal: Цель\n', '').replace('опубликовано', 'черновик');
    const { published, findings } = pass({ 'topics/tema.mdx': topic(), 'materials/a.mdx': draft });
    expect(published).toEqual(['topics/tema']);
    expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['field-missing warning']);
  });

  it('asks about personal data, and holds back what is no guess', () => {
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

  it('lets out only the uploads that published entries show', () => {
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

  it('takes out what stands on something that fell, and so on', () => {
    const { published } = pass({
      'topics/tema.mdx': topic().replace('order: 1', 'order: первый'),
      'materials/a.mdx': material(),
      'events/vstrecha.mdx':
        '---\ntitle: Встреча\nkind: семинар\nsummary: Коротко\nstart: 2026-12-01T15:00\ntimezone: Europe/Moscow\nformat: онлайн\nstage: план\nmaterials: [a]\nstatus: опубликовано\n---\n',
    });
    // The material can't be without a topic; the meeting can be without materials.
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

  it('holds samples back when the settings say so', () => {
    const settings = (show: boolean) =>
      `name: Центр\nregion: Область\ntagline: Фраза\nabout: Мы.\nowner: Институт\nemail: a@b.ru\nshowSamples: ${show}\nteamsNote: Годы\n`;
    const files = (show: boolean) => ({
      'settings/site.yaml': settings(show),
      'topics/tema.mdx': topic('sample: true\n'),
    });
    expect(pass(files(true)).published).toContain('topics/tema');
    expect(pass(files(false)).published).not.toContain('topics/tema');
  });
});

describe('consent', () => {
  const place = {
    'municipalities/rajon.yaml': 'name: Район\nnameGenitive: района\ntype: город\nstatus: опубликовано\n',
  };
  const judged = (consent: string, rest = '') => pass({ ...place, 'tutors/a.yaml': tutor(consent, rest) });

  it('lets only the allowed fields leave the gate', () => {
    const { entries, published } = judged('', 'patronymic: Игоревна\nabout: О себе.\n');
    const data = entries.get('tutors')?.get('a')?.data;
    expect(published).toContain('tutors/a');
    expect(data).toMatchObject({ lastName: 'Ёлкина', topics: [] });
    expect(JSON.stringify(data)).not.toMatch(/Игоревна|О себе/);
  });

  it.each([
    ['was withdrawn', '  withdrawnOn: 2026-11-22\n', 'согласие отозвано 2026-11-22'],
    ['has ended', '  validUntil: 2026-11-21\n', 'согласие закончилось 2026-11-21'],
  ])('that %s keeps the person off the site', (_, consent, message) => {
    const { published, lines } = judged(consent);
    expect(published).not.toContain('tutors/a');
    expect(lines[0]).toContain(message);
  });

  it.each([
    ['as an author', 'authors: [{ name: Ёлкина Мария }, { name: Центр }]\n', 'Текст.', true],
    ['in the text', '', 'Урок провела Мария Игоревна Елкина, и все были рады.', false],
    ['in another case', '', 'Спросите у Ёлкиной Марии.', false],
    ['with an initial', '', 'Урок М. И. Ёлкиной.', false],
  ])('that was withdrawn takes the name off other pages: %s', (_, authors, body, stays) => {
    const material1 = material('', body).replace(/^authors:.*\n/m, authors || 'authors: [{ name: Центр }]\n');
    const { published, entries, findings } = pass({
      ...place,
      'topics/tema.mdx': topic(),
      'tutors/a.yaml': tutor('  withdrawnOn: 2026-11-22\n'),
      'materials/a.mdx': material1,
    });
    expect(published.includes('materials/a')).toBe(stays);
    expect(JSON.stringify([...(entries.get('materials')?.values() ?? [])])).not.toMatch(/[ЕЁ]лкин/);
    expect(findings.map(({ code }) => code).toSorted()).toEqual(['consent', 'person-named']);
  });

  it('that was withdrawn leaves namesakes alone', () => {
    const { published } = pass({
      ...place,
      'topics/tema.mdx': topic(),
      'tutors/a.yaml': tutor('  withdrawnOn: 2026-11-22\n'),
      'materials/a.mdx': material('', 'Ёлкина — частая фамилия; Ёлкин Пётр и Мария Ёлочкина — другие люди.'),
    });
    expect(published).toContain('materials/a');
  });

  it('that is dated in the future or does not allow the name keeps the person off the site', () => {
    const files = (from: string, to: string) => ({ ...place, 'tutors/a.yaml': tutor('').replace(from, to) });
    expect(pass(files('2026-09-01', '2026-11-23')).lines[0]).toContain('подписано в будущем');
    expect(pass(files('[lastName, ', '[')).lines[0]).toContain('согласие не разрешает поля: lastName');
  });

  it('holds on its last day, and its end is announced a month before', () => {
    expect(judged('  validUntil: 2026-11-22\n').published).toContain('tutors/a');
    expect(judged('  validUntil: 2026-12-10\n').lines[0]).toContain('согласие закончится 2026-12-10');
    expect(judged('  validUntil: 2027-08-31\n').lines).toEqual([]);
  });
});
