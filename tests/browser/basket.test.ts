import { describe, expect, it } from 'vitest';
import { openDocx } from '../../src/domain/word/docx/package.ts';
import { collect, focusedName, listed, openBasket, tabTo, three, titles } from './basket.ts';
import { offlineVisits } from './offline.ts';

// «Моя подборка»: three pages in the teacher's order, on paper, in one file; without a network, too.
const { site, open, unplug, forgive } = offlineVisits();

describe('by keyboard alone', () => {
  it('is put in order, and what was removed comes back to its place', async () => {
    const page = await open('/', 'ru-RU');
    await collect(page, site().origin);
    await openBasket(page, site().origin);
    expect(await listed(page)).toEqual(titles);
    await tabTo(page, `Выше: ${titles[2]}`);
    await page.keyboard.press('Enter');
    expect(await listed(page)).toEqual([titles[0], titles[2], titles[1]]);
    expect(await focusedName(page)).toBe(`Выше: ${titles[2]}`);
    const moved = page.locator('[data-slot="moved"]');
    expect(await moved.textContent()).toBe('Отклик за столом: место 2 из 3.');
    for (const _ of [1, 2]) await page.keyboard.press('Enter');
    // At the end of its way it stays there, with the focus on it.
    expect(await listed(page)).toEqual([titles[2], titles[0], titles[1]]);
    expect(await focusedName(page)).toBe(`Выше: ${titles[2]}`);
    expect(await page.getByRole('button', { name: `Выше: ${titles[2]}` }).getAttribute('aria-disabled')).toBe('true');

    await tabTo(page, `Убрать: ${titles[0]}`);
    await page.keyboard.press('Enter');
    expect(await listed(page)).toEqual([titles[2], titles[1]]);
    expect(await focusedName(page)).toBe(`Вернуть: ${titles[0]}`);
    await page.keyboard.press('Enter');
    expect(await listed(page)).toEqual([titles[2], titles[0], titles[1]]);
    expect(await focusedName(page)).toBe(`Убрать: ${titles[0]}`);
    await page.reload({ waitUntil: 'networkidle' });
    expect(await listed(page)).toEqual([titles[2], titles[0], titles[1]]);
    await expect.poll(() => page.getByText('откроется без связи').count()).toBe(3);
  });

  it.each([
    ['en-GB', 'with the network', false],
    ['de-DE', 'without it, all of it kept', true],
  ] as const)('%s is printed and saved %s', async (locale, _, isOffline) => {
    const page = await open('/', locale);
    await collect(page, site().origin);
    await openBasket(page, site().origin);
    if (isOffline) {
      await unplug(page);
      await openBasket(page, site().origin);
    }
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await tabTo(page, 'Название подборки');
    await page.keyboard.type('К педсовету');
    await tabTo(page, 'Напечатать подборку…');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Печать' });
    const status = dialog.getByRole('status');
    await expect.poll(() => status.textContent()).toMatch(/^Примерно/);
    const counted = Number(/\d+/.exec((await status.textContent()) ?? '')?.[0]);
    await tabTo(page, 'Напечатать');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => 'paper' in document.documentElement.dataset)).toBe(true);
    const room = page.locator('body > .print-room');
    expect(await room.locator('h1').allTextContents()).toEqual([
      'К педсовету',
      ...titles.map((title) => expect.stringMatching(title.replace(/ /g, '\\s'))),
    ]);
    expect(await room.locator('.print-front li a').allTextContents()).toEqual(titles);
    // Each code leads to the page of its own sheet.
    expect(await room.locator('.print-entry:nth-of-type(2) .print-qr').count()).toBeGreaterThan(1);
    const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length).toBe(counted);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await room.count()).toBe(0);

    const saving = page.waitForEvent('download');
    await tabTo(page, 'Скачать одним файлом Word');
    await page.keyboard.press('Enter');
    const file = await saving;
    expect(file.suggestedFilename()).toBe('К педсовету.docx');
    await page.getByText('Документ готов, ищите его в загрузках.').waitFor();
    expect(await page.locator('[data-slot="done"]').textContent()).not.toMatch(/Не вошло|рисун/);
    const docx = openDocx(new Uint8Array(await bytesOf(await file.createReadStream())));
    const xml = new TextDecoder().decode(docx.read(docx.main));
    const headings = [...xml.matchAll(/"Heading1"\/>(?:(?!<\/w:p>).)*/gs)].map(([part]) =>
      part.replace(/^[^>]*>|<[^>]*>/g, ''),
    );
    expect(headings.map((text) => text.replace(/\s/g, ' '))).toEqual(titles);
    forgive(/ERR_/);
  });
});

it('says what is missing, and loses nothing of the rest', async () => {
  const page = await open('/', 'fr-FR');
  await page.evaluate(
    (list) => localStorage.setItem('tc-kept', JSON.stringify(list)),
    [
      { path: three[0], title: 'Невод' },
      { path: '/moj-plan/', title: 'Мой план' },
      { path: '/priemy/sovsem-net/', title: 'Чего больше нет' },
    ],
  );
  await openBasket(page, site().origin);
  // The worker has asked the site: what is gone leaves the list, and it is said.
  await page.getByText('На сайте больше нет и потому убрано: «Чего больше нет».').waitFor();
  expect(await listed(page)).toEqual(['Невод', 'Мой план']);
  await page.evaluate(() => {
    const list = JSON.parse(localStorage.getItem('tc-kept') ?? '[]');
    localStorage.setItem('tc-kept', JSON.stringify([...list, { path: '/priemy/geksagon/', title: 'Гексагон' }]));
  });
  await unplug(page);
  await openBasket(page, site().origin);
  await page.getByText('копии нет: без связи не откроется').waitFor();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Скачать одним файлом Word' }).click();
  await saving;
  const missing = page.locator('[data-slot="done"]', { hasText: 'ни связи, ни копии: «Гексагон».' });
  await missing.waitFor();
  expect(await missing.textContent()).toContain('заполняется на своей странице, там и печатается: «Мой план».');
  await page.getByRole('button', { name: 'Напечатать подборку…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Печать' });
  await dialog.getByText('ни связи, ни копии: «Гексагон».').waitFor();
  await dialog.getByRole('button', { name: 'Закрыть' }).click();
  expect(await listed(page)).toEqual(['Невод', 'Мой план', 'Гексагон']);
  forgive(/404|ERR_/);
});

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
