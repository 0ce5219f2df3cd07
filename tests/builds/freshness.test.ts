import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, it } from 'vitest';
import { type Checkout, makeCheckout } from '../lib/checkout.ts';
import { changeBlock, tightenSchema, watched, writeWatched } from './watched.ts';

let checkout: Checkout;
beforeAll(() => {
  checkout = makeCheckout();
  writeWatched(checkout);
});
afterAll(() => checkout.remove());

it('a change of a block, of a schema and of an entry shows in dev without a restart by hand', async () => {
  const dev = await checkout.dev();
  const shows = async (text: string) => (await get(dev.origin + watched.framed)).text.includes(text);
  const answers = async (status: number) => (await get(dev.origin + watched.bounded)).status === status;
  try {
    await until(() => shows('Попробуйте на уроке'), dev.output);
    await until(() => answers(200), dev.output);

    changeBlock(checkout);
    await until(() => shows('Пробуем сегодня'), dev.output);
    tightenSchema(checkout);
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
  const end = Date.now() + 120_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Nothing changed in two minutes. The server printed:\n${output()}`);
    await sleep(250);
  }
}
