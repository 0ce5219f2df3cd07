import { expect, it, test } from 'vitest';
import { packJson } from '../plan/link.ts';
import { planFile } from '../plan/plan-file.ts';
import { sample } from '../plan/test-samples.ts';
import type { NeedsForm } from './needs.ts';
import { needsInFile, needsInText } from './sent-needs.ts';
import { collectNeeds } from './summary.ts';

const form: NeedsForm = {
  version: '1.0',
  questions: [{ id: 'temy', about: 'темы', text: 'О чём?', options: [{ id: 'fo', text: 'ФО' }] }],
};
const answer = (i: number) => ({ kind: 'tc-needs', version: '1.0', id: `id0000000${i}`, answers: { temy: ['fo'] } });
const linkOf = async (value: unknown, name = 'zapros') => `https://a.example/svodka/#${name}=${await packJson(value)}`;

async function collected(text: string) {
  const { responses, skipped } = collectNeeds(await needsInText(text), form);
  return { count: responses.length, skipped: skipped.map(({ name, reason }) => `${name}: ${reason}`) };
}

test('a letter with links: each is counted once, the words are not answers', async () => {
  const [first, second, plan] = [
    await linkOf(answer(1)),
    await linkOf(answer(2)),
    await linkOf(planFile(sample), 'plan'),
  ];
  const letter = `Добрый день, коллеги!\n1. Маша: ${first}.\n2. Петя: <${second}>; ещё раз ${first}\nобрезано ${first.slice(0, -9)}\nплан: ${plan}\nhttps://example.com/\nСпасибо`;
  expect(await collected(letter)).toEqual({
    count: 2,
    skipped: [
      'ссылка 3: эти ответы уже учтены: второй раз не считаем',
      'ссылка 4: ссылка повреждена или обрезана. Попросите прислать её ещё раз целиком или файлом',
      'ссылка 5: это ссылка на план, а не ответы. План открывается на странице «Мой план»',
      'не ссылки на ответы: «Добрый день, коллеги!», «https://example.com/», «Спасибо»',
    ],
  });
});

test('many words are named shortly', async () => {
  const { skipped } = await collected(
    Array.from({ length: 40 }, (_, i) => `Строка ${i} ${'😀'.repeat(60)}`).join('\n'),
  );
  expect(skipped).toHaveLength(1);
  expect(skipped[0]).toMatch(/ и ещё 35$/);
  expect(skipped[0]).not.toMatch(/\p{Cs}/u);
});

it.each([
  ['Ответы.json', JSON.stringify(answer(1)), 1, /^$/],
  ['Ответы.txt', `\uFEFF Вот:\r\n${JSON.stringify(answer(1))}\r\n${JSON.stringify(answer(2))}`, 2, /^$/],
  ['План.json', JSON.stringify(planFile(sample)), 0, /план, а не ответы/],
  ['битое.json', '{"kind":', 0, /нет ответов на анкету.*\.json/],
  ['Фото.jpg', '\uFFFD', 0, /нет ответов/],
])('the file %s', async (name, text, count, reason) => {
  const { responses, skipped } = collectNeeds(await needsInFile(name, new TextEncoder().encode(text)), form);
  expect(responses).toHaveLength(count);
  expect(skipped.map((one) => `${one.name}: ${one.reason}`).join()).toMatch(reason);
  for (const one of skipped) expect(one.name).toBe(`файл «${name}»`);
});

test('a picture chosen by mistake is named', async () => {
  const inputs = await needsInFile('Фото.jpg', Uint8Array.of(0xff, 0xd8, 0xff));
  expect(inputs).toEqual([
    { name: 'файл «Фото.jpg»', fault: expect.stringContaining('это картинка, ответов в нём нет') },
  ]);
});
