import { beforeAll, expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import type { NeedsForm } from '../../src/domain/learning/needs/needs.ts';
import { packJson, packPlan } from '../../src/domain/learning/plan/link.ts';
import { emptyPlan, type Plan } from '../../src/domain/learning/plan/plan.ts';
import { planFile } from '../../src/domain/learning/plan/plan-file.ts';
import { cleanVisits } from './clean-visits.ts';
import { walkTime } from './keys.ts';

vi.setConfig({ testTimeout: walkTime });
const visits = cleanVisits();

const origin = 'https://tutor-centr.example';
const planWith = (goal: string, id: string): Plan => {
  const plan = emptyPlan('interest', id, '2026-11-20');
  return { ...plan, texts: { ...plan.texts, goal } };
};
const plans = [planWith('дети спрашивают', 'plan00000001'), planWith('дети спорят', 'plan00000002')] as const;
let links: string[] = [];

beforeAll(async () => {
  links = await Promise.all(plans.map(async (plan) => `${origin}/moj-plan/#plan=${await packPlan(plan)}`));
});

const wrapped = (link: string) => link.replace(/.{72}/g, '$&\n');
const file = (name: string, bytes: string | Buffer) => ({ name, mimeType: '', buffer: Buffer.from(bytes) });

it.each([
  ['encoded by a messenger', (hash: string) => hash.replace('=', '%3D')],
  ['encoded twice', (hash: string) => hash.replace('=', '%253D')],
  ['with a full stop', (hash: string) => `${hash}.`],
  ['with a counter', (hash: string) => `${hash}&utm_source=mail`],
])('an address %s opens the plan', async (_, spell) => {
  const page = await visits.open(`/moj-plan/${spell(new URL(links[0] ?? '').hash)}`);
  await page.getByText('дети спрашивают').waitFor();
  expect(page.url()).not.toContain('#');
});

it('a letter with two wrapped links gives both plans; one is taken, then the other', async () => {
  const page = await visits.open('/moj-plan/');
  const letter = page.getByLabel('Ссылка или письмо');
  await letter.fill('Добрый день! Ссылка будет завтра.');
  await page.getByRole('button', { name: 'Открыть по ссылке' }).click();
  await page.getByText('Здесь нет плана').waitFor();
  await letter.fill(`1. Маша:\n<${wrapped(links[0] ?? '')}>\n2. Петя: ${wrapped(links[1] ?? '')}.\nСпасибо!`);
  await page.getByRole('button', { name: 'Открыть по ссылке' }).click();
  await expect.poll(() => page.getByRole('heading', { name: 'Вам передали план' }).count()).toBe(2);
  expect(await runAxe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Сохранить как свой план' }).first().click();
  expect(await page.getByRole('heading', { name: 'Вам передали план' }).count()).toBe(1);
  await page.getByText('дети спорят').waitFor();
  await page.getByRole('button', { name: 'Открыть как тьютор' }).click();
  await page.getByRole('link', { name: 'Все планы' }).click();
  for (const { texts } of plans) await page.getByRole('link', { name: texts.goal }).waitFor();
  await page.evaluate(() => localStorage.clear());
});

it('files that people send: renamed, with a mark, in a letter, several; others are named', async () => {
  const page = await visits.open('/moj-plan/');
  const [first, second] = plans.map((plan) => JSON.stringify(planFile(plan), null, 2));
  await page
    .getByLabel('Файл плана')
    .setInputFiles([
      file('План.txt', `\uFEFF${first?.replaceAll('\n', '\r\n')}`),
      file('Письмо.txt', `Вот он:\n${second}\nМаша`),
      file('План.docx', 'PK\x03\x04'),
      file('Фото.jpg', Buffer.from([0xff, 0xd8, 0xff])),
    ]);
  await expect.poll(() => page.getByRole('heading', { name: 'Вам передали план' }).count()).toBe(2);
  const said = page.locator('[data-slot="said"]');
  expect(await said.textContent()).toContain('Файл «План.docx» — документ Word, плана в нём нет. Выберите файл');
  expect(await said.textContent()).toContain('Файл «Фото.jpg» — картинка');
});

it('a letter with answers: each is counted once, words are not called answers', async () => {
  const page = await visits.open('/svodka/');
  const form = JSON.parse((await page.locator('tc-needs').getAttribute('data-form')) ?? '') as NeedsForm;
  const answers = Array.from({ length: 12 }, async (_, i) => {
    const id = `00000000000${String(i).padStart(2, '0')}`;
    return `${origin}/svodka/#zapros=${await packJson({ kind: 'tc-needs', version: form.version, id, answers: {} })}`;
  });
  const [a = '', b = '', c = '', d = '', e = '', f = '', ...rest] = await Promise.all(answers);
  const letter = [
    'Добрый день, коллеги!',
    `1. Маша: ${a}, Петя: ${b}; ${c}.`,
    wrapped(d),
    `<${e.replace('=', '%3D')}> «${f}»`,
    `https://vk.com/away.php?to=${encodeURIComponent(rest[0] ?? '')}&cc_key=`,
    ...rest.slice(1),
    a,
    b.slice(0, -9),
  ];
  await page.getByLabel('Ссылки').fill(letter.join('\n'));
  await page.getByRole('button', { name: 'Свести' }).click();
  await page.getByText('Учтено: 12 ответов.').waitFor();
  expect(await page.locator('[data-slot="skipped"] li').allTextContents()).toEqual([
    'ссылка 13: эти ответы уже учтены: второй раз не считаем.',
    'ссылка 14: ссылка повреждена или обрезана. Попросите прислать её ещё раз целиком или файлом.',
    'не ссылки на ответы: «Добрый день, коллеги!».',
  ]);
  await page.evaluate((address) => location.assign(address), `/svodka/${new URL(a).hash.replace('=', '%3D')}.`);
  await expect.poll(() => page.getByLabel('Ссылки').inputValue()).toContain('#zapros%3D');
});

it('without CompressionStream a link is made and read', async () => {
  const prepare = async (page: Parameters<typeof runAxe>[0]) => {
    await page.addInitScript(() => {
      delete (globalThis as { CompressionStream?: unknown }).CompressionStream;
      delete (globalThis as { DecompressionStream?: unknown }).DecompressionStream;
    });
  };
  const page = await visits.open(`/moj-plan/${new URL(links[0] ?? '').hash}`, { prepare });
  await page.getByRole('button', { name: 'Сохранить как свой план' }).click();
  expect(await page.evaluate(() => 'CompressionStream' in globalThis)).toBe(false);
  await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
  const field = page.getByLabel('Ссылка на план');
  await expect.poll(() => field.inputValue()).toContain('#plan=');
  const made = new URL(await field.inputValue());
  await page.evaluate(() => localStorage.clear());
  await page.evaluate((hash) => location.assign(`/moj-plan/${hash}`), made.hash);
  await page.getByRole('heading', { name: 'Вам передали план' }).waitFor();
  await page.getByText('дети спрашивают').first().waitFor();
});
