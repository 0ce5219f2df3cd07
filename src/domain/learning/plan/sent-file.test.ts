import { expect, it } from 'vitest';
import { packPlan } from './link.ts';
import { planFile } from './plan-file.ts';
import { plansInFile } from './received-plans.ts';
import { sample } from './test-samples.ts';

const json = JSON.stringify(planFile(sample), null, 2);
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\uFEFF${text}`, (unit) => unit.charCodeAt(0)).buffer);
const other = { ...sample, id: 'plan00000009' };

it.each<[what: string, name: string, bytes: Uint8Array, plans: unknown[]]>([
  ['a plan', 'План.json', utf8(json), [sample]],
  ['renamed', 'План.txt', utf8(json), [sample]],
  ['with a mark at its start', 'План.json', utf8(`\uFEFF${json}`), [sample]],
  ['with CRLF', 'План.json', utf8(json.replaceAll('\n', '\r\n')), [sample]],
  ['saved by Notepad as «Юникод»', 'План.txt', utf16(json), [sample]],
  ['inside a letter', 'Письмо.txt', utf8(`Добрый день!\n\n${json}\n\nС уважением, {Маша}`), [sample]],
  [
    'two in one letter, one of them twice',
    'Письмо.txt',
    utf8(`${json} ${JSON.stringify(planFile(other))} ${json}`),
    [sample, other],
  ],
])('%s is read', async (_, name, bytes, plans) => {
  expect(await plansInFile(name, bytes)).toEqual(plans.map((plan) => ({ ok: true, plan })));
});

it('a letter saved as a file with a link in it is read', async () => {
  const letter = `Вот план: https://a.example/moj-plan/#plan=${await packPlan(sample)}.`;
  expect(await plansInFile('Письмо.txt', utf8(letter))).toEqual([{ ok: true, plan: sample }]);
});

it.each<[name: string, bytes: Uint8Array, what: string]>([
  ['План.docx', latin('PK\x03\x04…'), 'документ Word'],
  ['План.doc', latin('\xD0\xCF\x11\xE0…'), 'документ Word или Excel'],
  ['Ответы.xlsx', latin('PK\x03\x04…'), 'таблица Excel'],
  ['Планы.zip', latin('PK\x03\x04…'), 'архив'],
  ['Фото.jpg', latin('\xFF\xD8\xFF\xE0…'), 'картинка'],
  ['Снимок.png', latin('\x89PNG\r\n'), 'картинка'],
  ['IMG_1.HEIC', latin('\0\0\0\x18ftypheic'), 'картинка'],
  ['План.pdf', latin('%PDF-1.7'), 'документ PDF'],
  ['План.json', new Uint8Array(2_000_001), 'слишком большой файл'],
])('%s is named, and what it is', async (name, bytes, what) => {
  const [result] = await plansInFile(name, bytes);
  expect(result?.ok ? '' : result?.message).toBe(
    `Файл «${name}» — ${what}, плана в нём нет. Выберите файл, который сохранила кнопка «Файл плана»: его имя кончается на .json.`,
  );
});

it.each([
  ['', /нет плана/],
  ['{"kind":"tc-plan"', /нет плана/],
  ['{"kind":"tc-plan","version":1,"plan":{"a":"}', /нет плана/],
  ['{"a":1}', /не план/],
  ['{"kind":"tc-needs","version":"1.0"}', /«Запросы команды»/],
  ['Просто слова', /нет плана/],
])('a file with «%s» is named with its fault', async (text, message) => {
  const [result] = await plansInFile('Чужое.json', utf8(text));
  expect(result?.ok ? '' : result?.message).toMatch(message);
  expect(result?.ok ? '' : result?.message).toContain('«Чужое.json»');
});

it('what Notepad saves in the Windows table of letters is read', async () => {
  const bytes = Uint8Array.from(json, (letter) => {
    const code = letter.charCodeAt(0);
    if (code < 0x80) return code;
    return { ё: 0xb8, '«': 0xab, '»': 0xbb }[letter] ?? code - 0x350;
  });
  expect(await plansInFile('План.txt', bytes)).toEqual([{ ok: true, plan: sample }]);
});
