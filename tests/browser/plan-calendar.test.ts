import { buffer } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { calendarFaults } from '../lib/calendar.ts';
import { visits } from './visit.ts';

const visit = visits();

it('a plan without a day makes no calendar, and says what is missing', async () => {
  const { page, close } = await visit('/moj-plan/');
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const button = page.getByRole('button', { name: 'Даты в календарь' });
  await button.click();
  await page.getByText('В плане пока нет ни одного срока.').waitFor();
  await page.getByLabel('День, к которому увижу').fill('2027-03-01');
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(calendarFaults(await buffer(await download.createReadStream()))).toEqual([]);
  expect(downloads).toHaveLength(1);
  await page.evaluate(() => localStorage.clear());
  await close();
});
