import { expect, it } from 'vitest';
import { type RawEntry, readEntry } from './read-entry.ts';
import { type Removal, removalOf, type TextBeside } from './remove-person.ts';

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

function planOf(of: RawEntry[], beside?: readonly TextBeside[]): Removal {
  const removal = removalOf('a', of, beside);
  if (typeof removal === 'string') throw new Error(removal);
  return removal;
}

it('plans what to change, what to delete and what to rewrite by hand', () => {
  const removal = planOf(entries());
  expect(removal.deleted).toEqual(['tutors/a.yaml', 'consultations/k.yaml', 'media/a.jpg']);
  expect(removal.changed.map(({ entry, data }) => [entry.file, data])).toEqual([
    ['materials/dvoe.mdx', expect.objectContaining({ authors: [{ tutor: 'b' }] })],
    ['municipalities/rajon.yaml', expect.not.objectContaining({ coordinator: 'a' })],
  ]);
  expect(removal.named).toEqual([
    { file: 'materials/odin.mdx', field: 'authors.0.tutor', isCertain: true },
    { file: 'materials/slovami.mdx', field: 'body', isCertain: true },
  ]);
});

it('leaves a photograph that another entry shows', () => {
  const group = material('[{ tutor: b }]', '![Группа](media/a.jpg)');
  expect(planOf(entries({ 'materials/foto.mdx': group })).deleted).not.toContain('media/a.jpg');
});

it('names uploads, comments and lists of words that name the person', () => {
  const beside = (file: string, text = file) => ({ file, field: 'место', text });
  const removal = planOf(entries(), [
    beside('media/a.jpg', 'media/elkina-mariya.jpg'),
    beside('media/elkina-mariya.pdf'),
    beside('media/sub/elkina-2.pdf'),
    beside('media/elka.pdf'),
    beside('words.txt', 'Соснова\nЁлкина\n'),
  ]);
  expect(removal.named.slice(2)).toEqual([
    { file: 'media/elkina-mariya.pdf', field: 'место', isCertain: true },
    { file: 'media/sub/elkina-2.pdf', field: 'место', isCertain: false },
    { file: 'words.txt', field: 'место', isCertain: false },
  ]);
});

it.each(['lastName: 5\n', 'lastName: Ёлкина\n', 'photo: [1]\n', 'lastName: Ё\nfirstName: М\n'])(
  'of a person without a name nothing is taken out: %j',
  (text) => expect(removalOf('a', entries({ 'tutors/a.yaml': text }))).toBe('nameless'),
);

it('a photograph that is no path keeps nobody', () => {
  const removal = planOf(entries({ 'tutors/a.yaml': 'lastName: Ёлкина\nfirstName: Мария\nphoto: 5\n' }));
  expect(removal.deleted).toEqual(['tutors/a.yaml', 'consultations/k.yaml']);
});

it('an unknown name is told apart', () => expect(removalOf('net', entries())).toBe('missing'));
