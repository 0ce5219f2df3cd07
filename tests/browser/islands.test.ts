import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visits } from './visit.ts';

// What moves on the built site, under the headers that it is published with.
const visit = visits();
let opened: Visit | undefined;

beforeEach(() => {
  opened = undefined;
});
afterEach(async () => {
  await opened?.close();
});

async function open(path: string): Promise<Visit> {
  opened = await visit(path);
  return opened;
}

describe('the diagnostic', () => {
  it('goes from the first statement to a recommended material without asking any server', async () => {
    const { page, complaints } = await open('/projti-diagnostiku/');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.method() !== 'GET') asked.push(request.url());
    });
    await page.getByLabel(/Формирующее оценивание/).check();
    await page.getByRole('button', { name: 'Начать' }).click();
    const result = page.getByRole('heading', { name: 'Результат' });
    for (let step = 1; step <= 6; step += 1) {
      const place = step === 1 ? /общее впечатление/ : `${step - 1} из 5`;
      await page.getByText(place).first().waitFor();
      await page.getByRole('radio', { name: /^Пробую/ }).check();
      await page.locator('button[type="submit"]:visible').click();
    }
    await result.waitFor();
    expect(await page.locator('a[href^="/materialy/"]:visible').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    expect(asked).toEqual([]);
  });
});

describe('the editors’ office', () => {
  it('opens in Russian under its own policy', async () => {
    const { page, complaints } = await open('/admin/');
    await page.getByRole('button', { name: 'Войти' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
