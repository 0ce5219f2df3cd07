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

const settings = (redirects: string) =>
  `name: Центр\nregion: Край\ntagline: Рядом\nabout: Мы.\nowner: Центр\nemail: a@example.ru\nteamsNote: Годы\nredirects:\n${redirects}`;
const event = (rest: string) =>
  `---\ntitle: Урок\nkind: открытый урок\nsummary: Коротко\nstart: 2026-12-01T10:00\nformat: очно\nstage: план\nstatus: опубликовано\n${rest}---\n`;
const team = (rest: string) =>
  `title: Команда\nkind: сообщество\nschoolYears: [2026/27]\nstatus: опубликовано\n${rest}`;

it.each([
  [
    'an author',
    'materials/x.mdx',
    material('[{ name: Ёлкина Мария }, { name: Центр }]'),
    { authors: [{ name: 'Центр' }] },
  ],
  [
    'two of the same',
    'materials/x.mdx',
    material('[{ name: М. Елкина }, { tutor: a }, { name: Центр }]'),
    { authors: [{ name: 'Центр' }] },
  ],
  ['a speaker', 'events/x.mdx', event('speakers: [b, a]\n'), { speakers: ['b'] }],
  ['an organiser', 'events/x.mdx', event('organisers: [Центр, Мария Ёлкина]\n'), { organisers: ['Центр'] }],
  [
    'a reviewer',
    'materials/x.mdx',
    material('[{ name: Центр }]').replace('status', 'reviewedBy: Ёлкина М.\nreviewedOn: 2026-11-01\nstatus'),
    { reviewedBy: undefined, reviewedOn: undefined },
  ],
  ['a member of a team', 'teams/x.yaml', team('members: [a, b]\n'), { members: ['b'] }],
  [
    'redirects to the page',
    'settings/site.yaml',
    settings(
      '  - { from: /x, to: /nashi-tyutory/a/ }\n  - { from: /z, to: /nashi-tyutory/masha }\n  - { from: /y, to: /slovar/ }\n',
    ),
    { redirects: [{ from: '/y', to: '/slovar/' }] },
  ],
])('takes out %s', (_, file, text, expected) => {
  const own = `${tutor('Ёлкина', 'a.jpg')}redirectFrom: [/nashi-tyutory/masha/]\n`;
  const { changed, named } = planOf(entries({ 'tutors/a.yaml': own, [file]: text }));
  const data = changed.find(({ entry }) => entry.file === file)?.data as Record<string, unknown>;
  for (const [key, value] of Object.entries(expected)) expect(data[key]).toEqual(value);
  expect(named.filter((one) => one.file === file)).toEqual([]);
});

it.each([
  ['the plan of a team', 'teams/x.yaml', team('goal: Уроки смотрит Ёлкина Мария.\n'), 'goal'],
  [
    'a link to the page',
    'materials/x.mdx',
    material('[{ name: Центр }]', 'Спросите [её](/nashi-tyutory/a/).'),
    'body, ссылка',
  ],
  [
    'the holder of rights',
    'materials/x.mdx',
    material('[{ name: Центр }]').replace('holder: Центр', 'holder: Ёлкина Мария'),
    'rights.holder',
  ],
])('leaves to an editor %s', (_, file, text, field) => {
  const { deleted, named } = planOf(entries({ [file]: text }));
  expect(deleted).not.toContain(file);
  expect(named.filter((one) => one.file === file)).toEqual([{ file, field, isCertain: true }]);
});

it('tells every address of the page', () => {
  const own = `${tutor('Ёлкина', 'a.jpg')}address: elkina\nredirectFrom: [/nashi-tyutory/masha/]\n`;
  const { addresses } = planOf(entries({ 'tutors/a.yaml': own }));
  expect(addresses).toEqual(['elkina', 'a', 'masha'].map((name) => `/nashi-tyutory/${name}/`));
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
