import { expect, it } from 'vitest';
import { type RawEntry, readEntry } from './read-entry.ts';
import { removalOf } from './remove-person.ts';

const tutor = (name: string, photo: string) =>
  `lastName: ${name}\nfirstName: Мария\nmunicipality: rajon\nroles: [методист]\ncontactWay: Через центр\nphoto: media/${photo}\n` +
  'consent:\n  registerNo: П-1\n  signedOn: 2026-09-01\n  allowedFields: [lastName]\nstatus: опубликовано\n';
const material = (authors: string, body = 'Текст.') =>
  `---\ntitle: Материал\nkind: статья\ntopics: [tema]\nteacherTime: 5\nsummary: Коротко\ngoal: Цель\nauthors: ${authors}\n` +
  `rights: { licence: CC BY 4.0, holder: Центр }\npublishedOn: 2026-11-01\nstatus: опубликовано\n---\n\n${body}\n`;

const files: Record<string, string> = {
  'tutors/a.yaml': tutor('Ёлкина', 'a.jpg'),
  'tutors/b.yaml': tutor('Соснова', 'b.jpg'),
  'materials/dvoe.mdx': material('[{ tutor: a }, { tutor: b }]'),
  'materials/odin.mdx': material('[{ tutor: a }]'),
  'materials/slovami.mdx': material('[{ tutor: b }]', 'Урок Марии Елкиной.'),
  'materials/chuzhoj.mdx': material('[{ tutor: b }]'),
  'consultations/k.yaml': 'title: Час\ntutor: a\nstatus: опубликовано\n',
  'municipalities/rajon.yaml': 'name: Район\nnameGenitive: района\ntype: город\ncoordinator: a\nstatus: опубликовано\n',
};
const entries = (extra: Record<string, string> = {}) =>
  Object.entries({ ...files, ...extra })
    .map(([path, text]) => readEntry({ path, bytes: new TextEncoder().encode(text) }))
    .filter((entry): entry is RawEntry => !('message' in entry));

it('plans what to change, what to delete and what to rewrite by hand', () => {
  const removal = removalOf('a', entries());
  expect(removal?.deleted).toEqual(['tutors/a.yaml', 'consultations/k.yaml', 'media/a.jpg']);
  expect(removal?.changed.map(({ entry, data }) => [entry.file, data])).toEqual([
    ['materials/dvoe.mdx', expect.objectContaining({ authors: [{ tutor: 'b' }] })],
    ['municipalities/rajon.yaml', expect.not.objectContaining({ coordinator: 'a' })],
  ]);
  expect(removal?.named).toEqual([
    { file: 'materials/odin.mdx', field: 'authors.0.tutor', isCertain: true },
    { file: 'materials/slovami.mdx', field: 'body', isCertain: true },
  ]);
});

it('leaves a photograph that another entry shows', () => {
  const group = material('[{ tutor: b }]', '![Группа](media/a.jpg)');
  expect(removalOf('a', entries({ 'materials/foto.mdx': group }))?.deleted).not.toContain('media/a.jpg');
});

it('gives undefined for an unknown name', () => expect(removalOf('net', entries())).toBeUndefined());
