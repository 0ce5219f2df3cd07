import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { begin, setClock, tutorial } from './room.ts';
import { type Visit, visits } from './visit.ts';

// What a device has is used, and what it lacks is neither offered nor claimed.
const visit = visits();
let opened: Visit | undefined;
afterEach(async () => {
  expect([...(opened?.complaints ?? []), ...(opened?.sent ?? [])]).toEqual([]);
  await opened?.close();
});

/** Runs in the page: notes which of the device's own functions are called. */
function note(): void {
  const called: string[] = [];
  Object.assign(globalThis, { called });
  const watch = (owner: object, name: string) => {
    const own = Reflect.get(owner, name);
    Object.defineProperty(owner, name, {
      configurable: true,
      value(this: unknown, ...given: unknown[]) {
        called.push(name);
        return Reflect.apply(own, this, given);
      },
    });
  };
  watch(WakeLock.prototype, 'request');
  watch(WakeLockSentinel.prototype, 'release');
  watch(Navigator.prototype, 'vibrate');
  watch(AudioContext.prototype, 'createOscillator');
}

const called = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as unknown as { called: string[] }).called]);

async function open(device: string, prepare: () => void): Promise<Page> {
  opened = await visit(tutorial, {
    device,
    permissions: ['screen-wake-lock'],
    prepare: (page) => page.addInitScript(prepare),
  });
  return opened.page;
}

it('keeps the screen awake while a session goes on, and tells the end of a stage as it was asked to', async () => {
  const page = await open('whole', note);
  await begin(page);
  await expect.poll(() => called(page)).toEqual(['request']);
  await page.keyboard.press('Space');
  await expect.poll(() => called(page)).toEqual(['request', 'release']);
  await page.keyboard.press('Space');
  // Neither sound nor vibration is on by itself.
  await setClock(page, '12:16');
  await expect.poll(() => called(page)).toEqual(['request', 'release', 'request']);
  await page.getByText('Звук, клавиши и пульт').click();
  await page.getByLabel('Звук в конце этапа').check();
  await page.getByLabel('Вибрация в конце этапа').check();
  expect((await called(page)).slice(3)).toEqual(['createOscillator', 'createOscillator', 'vibrate']);
  await page.keyboard.press('PageDown');
  await page.getByRole('heading', { name: 'Чай', level: 2 }).waitFor();
  await setClock(page, '12:27');
  await expect
    .poll(async () => (await called(page)).slice(6))
    .toEqual(['createOscillator', 'createOscillator', 'vibrate']);
  await setClock(page, '12:29');
  expect(await called(page)).toHaveLength(9);
});

it('leaves letters to whoever dictates, when they are switched off', async () => {
  const page = await open('letters', () => undefined);
  await begin(page);
  const more = () => page.evaluate(() => JSON.parse(localStorage.getItem('tc-room') ?? '').sessions);
  const added = async () => (await more())['/tyutorialy/otklik-za-stolom/'].stages[0].added;
  await page.keyboard.press('+');
  expect(await added()).toBe(1);
  await page.getByText('Звук, клавиши и пульт').click();
  await page.getByLabel('Слушать клавиши с буквами').uncheck();
  await page.getByRole('heading', { name: 'Отзыв, который помог', level: 2 }).focus();
  await page.keyboard.press('+');
  expect(await added()).toBe(1);
});

it('fills the screen and comes back', async () => {
  const page = await open('full', () => undefined);
  await begin(page);
  await page.getByRole('button', { name: 'Весь экран' }).click();
  await page.getByRole('button', { name: 'Обычный вид' }).click();
  await page.getByRole('button', { name: 'Весь экран' }).waitFor();
  expect(await page.locator('.room-digits').isVisible()).toBe(true);
});

it('offers nothing that the device lacks', async () => {
  const page = await open('poor', () => {
    Reflect.deleteProperty(Document.prototype, 'fullscreenEnabled');
    Reflect.deleteProperty(Navigator.prototype, 'wakeLock');
    Reflect.deleteProperty(Navigator.prototype, 'vibrate');
  });
  await begin(page);
  await page.getByText('Звук, клавиши и пульт').click();
  expect(await page.getByRole('button', { name: 'Весь экран' }).count()).toBe(0);
  expect(await page.getByLabel('Вибрация в конце этапа').count()).toBe(0);
  // The stage is over when as long has passed as its beginning took here.
  await setClock(page, '12:15');
  await page.getByText('Время этапа вышло', { exact: true }).waitFor();
});
