import { expect, it } from 'vitest';
import { Refusal } from './refusal.ts';
import { gitRefusal, writeRefusal } from './write-refusal.ts';

const place = 'content/faq/a.yaml';
const system = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

it.each([
  ['ENOSPC', 'Ничего не изменено (content/faq/a.yaml): на диске нет места.'],
  ['EDQUOT', 'место, отведённое вам на этом диске, кончилось.'],
  ['EROFS', 'диск открыт только для чтения.'],
  ['EACCES', 'нет права записывать в content/faq/a.yaml.'],
  ['EBUSY', 'content/faq/a.yaml держит другая программа.'],
  ['EXYZ', 'система ответила «EXYZ».'],
])('%s is told in Russian', (code, words) => {
  const refusal = writeRefusal(place, system(code));
  expect(refusal).toBeInstanceOf(Refusal);
  expect(String(refusal)).toContain(words);
});

it.each([[new Error('ours')], [new TypeError('a fault of the code')], [new Refusal('Нельзя.')]])(
  '%s is no fault of the disk',
  (error) => expect(writeRefusal(place, error)).toBe(error),
);

it.each([
  ['error: unable to write file .git/objects/ab: No space left on device', 'хранилище git): на диске нет места'],
  ["fatal: Unable to create '/a/.git/index.lock': Permission denied", 'нет права записывать в хранилище git'],
  ["fatal: Unable to create '/a/.git/index.lock': Read-only file system", 'только для чтения'],
])('git says «%s»', (message, words) => expect(gitRefusal(message)?.message).toContain(words));

it('git says something else', () => expect(gitRefusal('fatal: bad revision')).toBeUndefined());
