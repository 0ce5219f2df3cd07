import { describe, expect, it } from 'vitest';
import { material, pass, topic, tutor } from '../../../tests/lib/gate-pass.ts';
import { withdrawnIn } from './consent.ts';

describe('consent', () => {
  const place = {
    'municipalities/rajon.yaml': 'name: Район\nnameGenitive: района\ntype: город\nstatus: опубликовано\n',
  };
  const judged = (consent: string, rest = '') => pass({ ...place, 'tutors/a.yaml': tutor(consent, rest) });

  it('publishes only the allowed fields', () => {
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

  const withdrawn = tutor('  withdrawnOn: 2026-11-22\n', 'patronymic: Игоревна\n');
  const beside = (files: Record<string, string>) =>
    pass({ ...place, 'topics/tema.mdx': topic(), 'tutors/a.yaml': withdrawn, ...files });

  it('that was withdrawn does not affect people with a similar name', () => {
    const body = 'Ёлочкина — редкая фамилия; Ёлкин Пётр, Мария Ёлочкина и О. С. Ёлкина — другие люди.';
    const { published, findings } = beside({ 'materials/a.mdx': material('', body) });
    expect(published).toContain('materials/a');
    expect(findings.map(({ code }) => code)).toEqual(['consent']);
  });

  it.each([
    ['a surname', 'Урок.\n\nКарточки **Ёлкиной**.', 'materials/a.mdx:16:12'],
    ['a namesake', 'Мария Петровна Ёлкина', 'materials/a.mdx:14:16'],
  ])('that was withdrawn asks to look at %s', (_, body, where) => {
    const { published, lines } = beside({ 'materials/a.mdx': material('', body) });
    expect(published).toContain('materials/a');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(`content/${where} — поле «Текст» (body): возможно, здесь назван человек`);
    expect(lines[1]).not.toMatch(/[ЕЁ]лкин/);
  });

  it('that was withdrawn is silent about passages in which an editor has seen somebody else', () => {
    const mark = (passage: string) => material(`notPersonal: ["${passage}"]\n`, 'Словарь Ёлкиной, 1905 года');
    const codes = (text: string) => beside({ 'materials/a.mdx': text }).findings.map(({ code }) => code);
    expect(codes(mark('Словарь Ёлкиной'))).toEqual(['consent']);
    expect(codes(mark('1905'))).toEqual(['consent', 'person-named']);
    expect(codes(mark('Ёлк'))).toEqual(['consent', 'person-named']);
    const { published } = beside({ 'materials/a.mdx': material('notPersonal: [Мария Ёлкина]\n', 'Мария Ёлкина') });
    expect(published).not.toContain('materials/a');
  });

  it.each([
    ['an unknown field', (text: string) => `${text}net: a\n`],
    ['a field without a value', (text: string) => text.replace(/^roles:.*\n/m, '')],
    ['a draft', (text: string) => text.replace('опубликовано', 'черновик')],
    ['YAML with a fault', (text: string) => `${text}about: [\n`],
    ['a quarrel of two edits', (text: string) => `<<<<<<< HEAD\n=======\n>>>>>>> a\n${text}`],
  ])('that was withdrawn counts in an entry with something else wrong: %s', (_, spoilt) => {
    const { published } = beside({
      'tutors/a.yaml': spoilt(withdrawn),
      'materials/a.mdx': material('', 'Урок Марии Ёлкиной.'),
    });
    expect(published).toEqual(['topics/tema', 'municipalities/rajon'].toSorted().reverse());
  });

  it('that was withdrawn keeps a name out of addresses, and lets others of the surname be', () => {
    const { published, lines } = beside({
      'materials/urok-marii-yolkinoj.mdx': material(),
      'materials/b.mdx': material('redirectFrom: [/urok-yolkina-mariya/]\n'),
      'tutors/yolkina-o-s.yaml': tutor('').replace('Мария', 'Ольга'),
    });
    expect(published.filter((key) => /^(?:materials|tutors)/.test(key))).toEqual(['materials/b', 'tutors/yolkina-o-s']);
    expect(lines.filter((line) => line.includes('имя файла называет человека'))).toHaveLength(1);
    expect(lines).toHaveLength(3);
  });

  it('that is dated in the future or does not allow the name keeps the person off the site', () => {
    const files = (from: string, to: string) => ({ ...place, 'tutors/a.yaml': tutor('').replace(from, to) });
    expect(pass(files('2026-09-01', '2026-11-23')).lines[0]).toContain('подписано в будущем');
    expect(pass(files('[lastName, ', '[')).lines[0]).toContain('согласие не разрешает поля: lastName');
  });

  it('is valid on its last day, with a warning a month before', () => {
    expect(judged('  validUntil: 2026-11-22\n').published).toContain('tutors/a');
    expect(judged('  validUntil: 2026-12-10\n').lines[0]).toContain('согласие закончится 2026-12-10');
    expect(judged('  validUntil: 2027-08-31\n').lines).toEqual([]);
  });
});

it.each([
  ['2026-11-22', 1],
  ["'2026-11-22'", 1],
  ["''", 0],
  [' ', 0],
  ['null', 0],
  ['# нет', 0],
])('of a file that cannot be read «withdrawnOn: %s» counts for %i', (written, count) => {
  const text = `lastName: Ёлкина\nfirstName: Мария\npatronymic: ''\nconsent:\n  withdrawnOn: ${written}\n  : :\n`;
  expect(withdrawnIn('tutors/a.yaml', text)).toHaveLength(count);
});
