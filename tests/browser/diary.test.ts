import { expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { keysOf, walkTime, widthsOf } from './keys.ts';
import { visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();

it.each(widthsOf('phone'))(
  '%s, by keyboard alone: the diary is kept on the device, goes to Word, and can be wiped',
  async (_, options) => {
    const { page, complaints, sent, close } = await visit('/dnevnik-pos/', options);
    const keys = keysOf(page);
    expect(await runAxe(page)).toEqual([]);
    await keys.type(page.getByLabel('По чему увидим, что помогает'), 'дети спорят о тексте');
    await keys.press('button', 'Добавить встречу');
    await keys.type(page.getByLabel('К следующему разу'), 'покажу урок');
    expect(await runAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.reload();
    await page.getByRole('group', { name: 'Встреча 1' }).waitFor();
    expect(await page.getByLabel('К следующему разу').inputValue()).toBe('покажу урок');
    expect(await page.locator('.paper').textContent()).toContain('дети спорят о тексте');
    await keys.to(page.getByRole('button', { name: 'Документ Word' }));
    const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('Дневник ПОС.docx');
    page.once('dialog', (dialog) => dialog.accept());
    await keys.press('button', 'Стереть дневник');
    await page.getByText('Дневник стёрт').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect([...complaints, ...sent]).toEqual([]);
    await close();
  },
);
