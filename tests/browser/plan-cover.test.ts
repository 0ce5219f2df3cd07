import type { Page } from 'playwright';
import { expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { packJson } from '../../src/domain/learning/plan/link.ts';
import { emptyPlan } from '../../src/domain/learning/plan/plan.ts';
import { planFile } from '../../src/domain/learning/plan/plan-file.ts';
import { walkTime } from './keys.ts';
import { visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();

/** The hash of a link that a page has made. */
async function linkOf(page: Page): Promise<string> {
  const field = page.getByLabel('Ссылка на план');
  const before = await field.inputValue();
  await page.getByRole('button', { name: 'Скопировать ссылку' }).click();
  await expect.poll(() => field.inputValue()).not.toBe(before);
  return new URL(await field.inputValue()).hash;
}

it('a link says from whom and whose the plan is only when asked; the tutor’s own name stays off the teacher’s plan', async () => {
  const mine = await visit('/moj-plan/', { device: 'teacher' });
  const { page } = mine;
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  await page.getByLabel('Мне интересно…').fill('шесть шляп');
  expect(await page.getByLabel('Указать в ссылке, чей это план').isVisible()).toBe(false);
  await page.getByText('Имя, должность и школа на листе').click();
  await page.getByLabel('Фамилия, имя, отчество').fill('Образцова Анна');
  const bare = await linkOf(page);
  await page.getByLabel('От кого').fill('Образцова');
  await page.getByLabel('Указать в ссылке, чей это план').check();
  expect(await runAxe(page)).toEqual([]);
  const named = await linkOf(page);

  const other = await visit('/moj-plan/', { device: 'tutor' });
  const tutor = other.page;
  await tutor.evaluate(() => localStorage.setItem('tc-owner', '{"name":"Тьюторова Мария","post":"","school":""}'));
  await tutor.goto(new URL(`/moj-plan/${bare}`, tutor.url()).href);
  const guest = tutor.locator('[data-view="guest"]');
  await guest.getByText('шесть шляп').waitFor();
  expect(
    await guest
      .getByText(/От кого|Чей план|Отправлен/)
      .filter({ visible: true })
      .count(),
  ).toBe(0);
  await tutor.goto(new URL(`/moj-plan/${named}`, tutor.url()).href);
  await guest.getByText('От кого: Образцова').waitFor();
  expect(await guest.getByText(/^Отправлен: /).textContent()).toMatch(/: \d\d?\s[а-я]+\s20\d\d\sг\.$/);
  expect(await guest.getByText(/^Чей план: /).textContent()).toBe('Чей план: Образцова Анна');
  expect(await runAxe(tutor)).toEqual([]);
  await tutor.getByRole('button', { name: 'Открыть как тьютор' }).click();
  const paper = tutor.locator('.paper');
  await expect.poll(() => paper.textContent()).toContain('Образцова Анна');
  expect(await paper.textContent()).not.toContain('Тьюторова');
  expect(await tutor.getByText('Имя, должность и школа на листе').isVisible()).toBe(false);
  expect(await tutor.getByLabel('Указать в ссылке, чей это план').isVisible()).toBe(false);
  await tutor.getByRole('link', { name: 'Все планы' }).click();
  await tutor.getByText('ИППР, Образцова Анна, изменён').waitFor();
  for (const { page: one, close, complaints, sent } of [mine, other]) {
    expect([...complaints, ...sent]).toEqual([]);
    await one.evaluate(() => localStorage.clear());
    await close();
  }
});

it('a hostile sender is shown as words, shortened', async () => {
  const plan = emptyPlan('interest', 'plan00000001', '2026-11-20');
  const from = `<script>document.title='взломано'</script>\u202E${'ы'.repeat(10_000)}`;
  const cover = { from, on: '2026-99-99', owner: { name: '<img src=x onerror=alert(1)>', post: {}, school: 7 } };
  const hash = `#plan=${await packJson({ ...planFile(plan), cover })}`;
  const { page, complaints, close } = await visit(`/moj-plan/${hash}`, { viewport: { width: 390, height: 800 } });
  const said = page.locator('bdi[data-slot="from"]');
  await said.waitFor();
  expect(await said.textContent()).toBe(from.replace('\u202E', '').slice(0, 100));
  await page.getByText('<img src=x onerror=alert(1)>').waitFor();
  expect(await page.getByText(/^Отправлен: /).isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await page.title()).not.toBe('взломано');
  expect(complaints).toEqual([]);
  await close();
});
