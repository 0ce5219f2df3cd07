import { expect, it } from 'vitest';
import { visits } from './visit.ts';

const visit = visits();

it.each<[what: string, leak: () => unknown]>([
  ['a query in an address', () => fetch('/robots.txt?otvet=1')],
  ['a body', () => fetch('/robots.txt', { method: 'POST', body: 'otvet' })],
  ['a beacon', () => navigator.sendBeacon('/robots.txt', 'otvet')],
  ['a picture', () => Object.assign(new Image(), { src: '/favicon.svg?otvet=1' }).src],
])('the record of requests that the walks rely on sees %s', async (_, leak) => {
  const { page, sent, close } = await visit('/o-sajte/');
  expect(sent).toEqual([]);
  await page.evaluate(leak);
  await expect.poll(() => sent.length).toBe(1);
  await close();
});
