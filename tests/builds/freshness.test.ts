import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Checkout, makeCheckout } from '../lib/checkout.ts';

// Two entries: one shows a block, the other stands just within a bound of the schema.
const framed = '/materialy/proverka-ramki/';
const bounded = '/materialy/proverka-granitsy/';
let checkout: Checkout;

beforeEach(() => {
  checkout = makeCheckout();
  const good = readFileSync(join(import.meta.dirname, '../fixtures/good/materials/proverka-material.mdx'), 'utf8');
  const entry = (id: string) => join(checkout.root, 'content/materials', `${id}.mdx`);
  writeFileSync(entry('proverka-ramki'), good);
  writeFileSync(entry('proverka-granitsy'), good.replace('teacherTime: 5', 'teacherTime: 599'));
});

afterEach(() => checkout.remove());

function changeBlock(): void {
  checkout.edit('src/domain/prose/blocks/callout.ts', "try: 'Попробуйте на уроке'", "try: 'Пробуем сегодня'");
}

function tightenSchema(): void {
  checkout.edit('src/domain/schemas/material.ts', 'max: 600,', 'max: 598,');
}

it('a change of a block and of a schema shows in the very next build', async () => {
  const file = (path: string) => join(checkout.root, 'dist', path, 'index.html');
  expect((await checkout.build()).code).toBe(0);
  expect(readFileSync(file(framed), 'utf8')).toContain('Попробуйте на уроке');
  expect(existsSync(file(bounded))).toBe(true);

  changeBlock();
  tightenSchema();
  const { code, output } = await checkout.build();
  expect(code).toBe(0);
  expect(readFileSync(file(framed), 'utf8')).toContain('Пробуем сегодня');
  expect(existsSync(file(bounded))).toBe(false);
  expect(output).toContain('content/materials/proverka-granitsy.mdx');
});

it('a change of a block, of a schema and of an entry shows in dev without a restart by hand', async () => {
  const dev = await checkout.dev();
  const shows = async (text: string) => (await get(dev.origin + framed)).text.includes(text);
  const answers = async (status: number) => (await get(dev.origin + bounded)).status === status;
  try {
    await until(() => shows('Попробуйте на уроке'), dev.output);
    await until(() => answers(200), dev.output);

    changeBlock();
    await until(() => shows('Пробуем сегодня'), dev.output);
    tightenSchema();
    await until(() => answers(404), dev.output);
    checkout.edit('content/materials/proverka-ramki.mdx', 'Первый абзац.', 'Абзац исправлен.');
    await until(() => shows('Абзац исправлен.'), dev.output);
  } finally {
    await dev.stop();
  }
});

async function get(url: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(url);
    return { status: response.status, text: await response.text() };
  } catch {
    // The server is not up yet.
    return { status: 0, text: '' };
  }
}

async function until(holds: () => Promise<boolean>, output: () => string): Promise<void> {
  const end = Date.now() + 45_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Nothing changed in 45 s. The server printed:\n${output()}`);
    await sleep(1000);
  }
}
