import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { openDocx } from '../../src/domain/word/docx/package.ts';
import { keysOf, walkTime, widthsOf } from './keys.ts';
import { visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();
const owner = [
  ['Фамилия, имя, отчество', 'Образцова Анна Викторовна'],
  ['Должность', 'учитель начальных классов'],
  ['Школа', 'МОУ «Школа № 4»'],
] as const;

async function newPlan(page: Page): Promise<void> {
  await keysOf(page).press('button', 'Мне интересно…');
  await keysOf(page).type(page.getByLabel('Мне интересно…'), 'шесть шляп');
}

async function typeOwner(page: Page): Promise<void> {
  await keysOf(page).to(page.getByText('Имя, должность и школа на листе'));
  await page.keyboard.press('Enter');
  for (const [label, text] of owner) await keysOf(page).type(page.getByLabel(label, { exact: true }), text);
}

/** The parts of the document that a button saves. */
async function wordOf(page: Page, button: string): Promise<(part: string) => string> {
  await keysOf(page).to(page.getByRole('button', { name: button }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const files = openDocx(new Uint8Array(await buffer(await download.createReadStream())));
  return (part) => new TextDecoder().decode(files.read(part));
}

it.each(widthsOf('phone'))(
  '%s, by keyboard alone: whose plan it is stands on paper and in Word, stays on the device, and is erased',
  async (_, options) => {
    const { page, complaints, sent, close } = await visit('/moj-plan/', options);
    await newPlan(page);
    const blank = await wordOf(page, 'Документ Word');
    expect(blank('word/document.xml').match(/<w:sdt>/g)?.length).toBeGreaterThan(20);
    expect(blank('docProps/core.xml')).not.toMatch(/<dc:creator>|Un-named/);
    await typeOwner(page);
    expect(await runAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const word = await wordOf(page, 'Документ Word');
    for (const [label, text] of owner) {
      expect(word('word/document.xml')).toContain(label);
      expect(word('word/document.xml')).toContain(text);
    }
    expect(word('word/document.xml')).toContain('Образцова\u00A0А.\u00A0В.');
    expect(word('docProps/core.xml')).toContain('<dc:creator>Образцова Анна Викторовна</dc:creator>');
    expect(word('docProps/core.xml')).toContain('<dc:title>Индивидуальный план профессионального развития</dc:title>');
    expect(word('word/styles.xml')).toContain('<w:lang w:val="ru-RU"/>');
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.paper');
    for (const [, text] of owner) expect(await paper.getByText(text).isVisible()).toBe(true);
    expect(await paper.getByText('Согласовано').isVisible()).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    expect(await page.evaluate(() => localStorage.getItem('tc-plans'))).not.toContain('Образцова');

    await page.reload();
    await expect.poll(() => page.getByLabel('Фамилия, имя, отчество').inputValue()).toBe(owner[0][1]);
    // The diary says who keeps it, and where that can be changed.
    await page.goto(new URL('/dnevnik-pos/', page.url()).href);
    await keysOf(page).type(page.getByLabel('По чему увидим, что помогает'), 'спорят');
    await page.getByText('Ведёт: Образцова Анна Викторовна', { exact: false }).waitFor();
    expect((await wordOf(page, 'Документ Word'))('word/document.xml')).toContain('Образцова Анна Викторовна, учитель');
    await page.goto(new URL('/moj-plan/', page.url()).href);
    page.once('dialog', (dialog) => dialog.accept());
    await keysOf(page).press('button', 'Стереть имя, должность и школу');
    await page.getByText('стёрты с этого устройства').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('tc-owner'))).toBe(null);
    expect(await page.locator('.paper').textContent()).not.toContain('Образцова');
    expect([...complaints, ...sent]).toEqual([]);
    await page.evaluate(() => localStorage.clear());
    await close();
  },
);

it('a full store: the name is on paper, and the page says that it is not kept', async () => {
  const prepare = (page: Page) =>
    page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
  const { page, close } = await visit('/moj-plan/', { device: 'full', prepare });
  await newPlan(page);
  await typeOwner(page);
  await page.getByText('Браузер не сохраняет имя').waitFor();
  expect(await page.locator('.paper').textContent()).toContain('МОУ «Школа № 4»');
  await close();
});

it('a name erased in one tab is gone from the diary of another', async () => {
  const { page, close } = await visit('/dnevnik-pos/', { device: 'tabs' });
  await page.evaluate(() => localStorage.setItem('tc-owner', '{"name":"Образцова Анна","post":"","school":""}'));
  await page.getByLabel('По чему увидим, что помогает').fill('спорят');
  await expect.poll(() => page.locator('.paper').textContent()).toContain('Образцова Анна');
  const other = await visit('/moj-plan/', { device: 'tabs' });
  other.page.once('dialog', (dialog) => dialog.accept());
  await other.page.getByRole('button', { name: 'Стереть имя, должность и школу' }).click();
  await expect.poll(() => page.locator('.paper').textContent()).not.toContain('Образцова');
  expect(await page.getByText('Ведёт:').isVisible()).toBe(false);
  await page.evaluate(() => localStorage.clear());
  for (const one of [other.close, close]) await one();
});

it.each([
  ['/moj-plan/', 2],
  ['/dnevnik-pos/', 1],
] as const)('the empty form of %s takes pages: %i', async (path, pages) => {
  const { page, close } = await visit(path, { device: 'empty' });
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(pages);
  await close();
});

it('on paper a label stands above its lines, as wide as the sheet; a day is whole', async () => {
  const { page, close } = await visit('/moj-plan/', { device: 'paper', viewport: { width: 700, height: 900 } });
  await newPlan(page);
  await page.getByRole('button', { name: 'Добавить действие' }).click();
  await page.getByLabel('Что делаю').selectOption('самостоятельное изучение');
  await page.getByLabel('Срок').fill('2027-08-31');
  await page.emulateMedia({ media: 'print' });
  const asked = page.locator('.asked', { hasText: 'Что вижу в классе' });
  const boxOf = async (selector: string) => (await asked.locator(selector).first().boundingBox()) ?? { y: 0, width: 0 };
  const [label, line] = [await boxOf('b'), await boxOf('.line')];
  expect(line.y).toBeGreaterThan(label.y);
  expect(line.width).toBe((await page.locator('.paper').boundingBox())?.width);
  // A text that is not broken has one box.
  for (const text of ['31.08.2027', 'самостоятельное']) {
    const lines = await page.locator('.paper td', { hasText: text }).evaluate((cell, word) => {
      const node = cell.firstChild as Text;
      const range = document.createRange();
      range.setStart(node, node.data.indexOf(word));
      range.setEnd(node, node.data.indexOf(word) + word.length);
      return range.getClientRects().length;
    }, text);
    expect(lines, text).toBe(1);
  }
  await page.evaluate(() => localStorage.clear());
  await close();
});
