import { expect, it } from 'vitest';
import { material, pass, topic, tutor } from '../../../../tests/lib/gate-pass.ts';
import { blobIdOf } from '../../../adapters/blob-id.ts';
import { listFileOf, publishedRows } from './list-file.ts';

const consultation = (who: string) =>
  `title: Разговор\ntutor: ${who}\ntopics: [tema]\nform: онлайн\nwho: Учителям\nhowToBook: Письмом\nreplyTerm: неделя\nstatus: опубликовано\n`;
const files = {
  'topics/tema.mdx': topic(),
  'materials/a.mdx': material('reviewDue: 2027-01-15\n'),
  'materials/chernovik.mdx': material().replace('опубликовано', 'черновик'),
  'materials/s-oshibkoj.mdx': material('nonsense: 1\n'),
  'materials/o-yolkinoj-marii.mdx': material().replace('title: Материал', 'title: Опыт Ёлкиной Марии'),
  'municipalities/rajon.yaml': 'name: Район\nnameGenitive: Района\ntype: город\nstatus: опубликовано\n',
  'tutors/yolkina.yaml': tutor('  withdrawnOn: 2026-11-01\n'),
  'tutors/ivina.yaml': tutor('', 'photo: media/ivina.jpg\nphotoAlt: Ивина\n').replaceAll('Ёлкина', 'Ивина'),
  'consultations/s-yolkinoj.yaml': consultation('yolkina'),
  'consultations/s-ivinoj.yaml': consultation('ivina'),
};
const { result } = pass(files, new Map([['media/ivina.jpg', []]]));
const sources = Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) }));
const list = listFileOf(result, sources, blobIdOf);

it('has the rows of what is published, with the beginning of each blob id', () => {
  const [start, row] = list['materials/a.mdx'] ?? [];
  expect(start).toMatch(/^[0-9a-f]{16}$/);
  expect(row).toEqual({
    title: 'Материал',
    kind: 'статья',
    teacherTime: 5,
    publishedOn: '2026-11-01',
    status: 'опубликовано',
    reviewDue: '2027-01-15',
  });
});

it('has of a tutor what the consent allows, and no blob id', () => {
  expect(list['tutors/ivina.yaml']).toEqual([
    '',
    { lastName: 'Ивина', firstName: 'Мария', municipality: 'rajon', status: 'опубликовано' },
  ]);
  expect(publishedRows(list, 'tutors').map(({ path }) => path)).toEqual(['content/tutors/ivina.yaml']);
});

it('says nothing of a draft, of an entry that is held back, and of a person who took the consent back', () => {
  expect(Object.keys(list).toSorted()).toEqual([
    'consultations/s-ivinoj.yaml',
    'materials/a.mdx',
    'municipalities/rajon.yaml',
    'topics/tema.mdx',
    'tutors/ivina.yaml',
  ]);
  expect(JSON.stringify(list)).not.toMatch(/[её]лкин|yolkin|chernovik|oshibk/i);
});
