import { expect, it } from 'vitest';
import { photo, svg } from '../../../../tests/lib/upload-files.ts';
import { prepareUpload } from './upload.ts';

const none: ReadonlySet<string> = new Set();

it.each([
  [[], 'prikaz-o-priyome.txt'],
  [['prikaz-o-priyome.txt'], 'prikaz-o-priyome-2.txt'],
  [['prikaz-o-priyome.txt', 'prikaz-o-priyome-2.txt'], 'prikaz-o-priyome-3.txt'],
  [['prikaz-o-priyome.pdf'], 'prikaz-o-priyome.txt'],
])('does not take a name that another file has: %j', (taken, name) => {
  const bytes = new TextEncoder().encode('Приказ');
  expect(prepareUpload('Приказ о приёме.txt', bytes, new Set(taken))).toMatchObject({ name });
});

it('keeps a good file under a Latin name, byte for byte', async () => {
  const bytes = await photo('png');
  expect(prepareUpload('Схема урока № 2.PNG', bytes, none)).toEqual({ name: 'shema-uroka-no-2.png', bytes });
});

it('takes the place out of a photo', async () => {
  const bytes = await photo('jpeg', { located: true });
  const admitted = prepareUpload('IMG_0001.JPG', bytes, none);
  expect(admitted).toMatchObject({ name: 'img-0001.jpg' });
  expect('bytes' in admitted && admitted.bytes.length).toBeLessThan(bytes.length);
});

it.each([
  ['Рисунок.svg', svg('<script/>'), '«Рисунок.svg»: рисунок SVG не годится: в нём есть <script>. Сохраните его'],
  ['Без окончания', new Uint8Array([0x61]), '«Без окончания»: имя файла не подходит. Оставьте в имени'],
])('refuses %s and tells the editor’s own name of it', (name, bytes, words) => {
  expect(prepareUpload(name, bytes, none)).toEqual({ refusal: expect.stringContaining(words) });
});
