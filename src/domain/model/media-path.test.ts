import { expect, test } from 'vitest';
import { mediaPath, mediaPathsIn } from './media-path.ts';

test.each([
  ['media/a.pdf', true],
  ['media/papka/list-1.svg', true],
  ['media/../a.pdf', false],
  ['media/a/../b.pdf', false],
  ['/media/a.pdf', false],
  ['media/Фото.png', false],
  ['https://a.ru/media/a.png', false],
])('%s is the path of an upload: %s', (text, expected) => expect(mediaPath.test(text)).toBe(expected));

test.each([
  ['![Лист](media/a/list.svg) и <File src="media/b.pdf" />', ['media/a/list.svg', 'media/b.pdf']],
  ['Лежит в media/a.pdf.', ['media/a.pdf']],
  ['Папка media/ пуста', []],
])('%s names %j', (text, paths) => expect(mediaPathsIn(text)).toEqual(paths));
