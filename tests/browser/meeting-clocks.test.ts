import { describe, expect, it } from 'vitest';
import { cleanVisits } from './clean-visits.ts';

const { open } = cleanVisits();

describe('a meeting in Vladivostok, for a centre in Moscow', () => {
  const when = async (path: string, zone: string, javaScriptEnabled = true) => {
    const page = await open(path, { timezoneId: zone, javaScriptEnabled });
    const time = page.locator('main time[datetime*="+10:00"]').first();
    return { page, time };
  };
  const winter = '/nashi-vstrechi/2027-01-14-vopros-v-yanvare/';

  it.each([
    ['its page in winter', winter, 'Asia/Omsk', 'в центре 08:00, у вас 11:00'],
    ['its page in summer', '/nashi-vstrechi/2025-07-08-soveshchanie/', 'Asia/Omsk', 'в центре 08:00, у вас 11:00'],
    ['the list', '/nashi-vstrechi/', 'Asia/Omsk', 'в центре 08:00, у вас 11:00'],
    ['beyond midnight', winter, 'America/Anchorage', 'в центре 08:00, у вас 13 января, 20:00'],
  ])('says the reader’s hour beside its own: %s', async (_, path, zone, yours) => {
    const { time } = await when(path, zone);
    await expect
      .poll(async () => (await time.textContent())?.replaceAll('\u00A0', ' '))
      .toContain(`время владивостокское, ${yours}`);
  });

  it.each([
    ['for a reader there', 'Asia/Vladivostok', true],
    ['for a reader where the centre is', 'Europe/Moscow', true],
    ['without scripts', 'Europe/Moscow', false],
  ] as const)('adds nothing %s', async (_, zone, hasScripts) => {
    const { page, time } = await when(winter, zone, hasScripts);
    await page.waitForLoadState('networkidle');
    expect(await time.textContent()).toMatch(/15:00–16:30, время владивостокское, в\u00A0центре 08:00$/);
  });
});
