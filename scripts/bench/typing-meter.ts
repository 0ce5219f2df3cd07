import type { Page } from 'playwright';

/** Keys that are pressed for one figure. */
const keys = 60;

/** A text of about 100 kB as entries have it, and a list of sixty items. */
export function longTexts(): Readonly<Record<string, string>> {
  const words =
    'Учитель читает вопрос вслух, **дети показывают** карточку, и видно, кто понял, а кто ждёт [соседа](/priemy/).';
  const parts = Array.from({ length: 500 }, (_, i) => {
    if (i % 20 === 0) return `## Раздел ${i}`;
    return i % 7 === 0 ? `- пункт ${i}\n- ещё\n- и ещё` : `${words} Это место ${i}.`;
  });
  const items = Array.from({ length: 60 }, (_, i) => `- Пункт ${i}. ${words}`);
  return { 'в тексте 100 кБ': parts.join('\n\n'), 'в списке из 60 пунктов': items.join('\n') };
}

/**
 * What a key costs in the text in which the cursor is, in seconds of processor time of the page's main thread, which
 * other programs do not change: all that it does while keys come every 40 ms, divided by their number.
 */
export async function costOfKey(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async (): Promise<number> => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
  };
  await page.keyboard.type('проба ', { delay: 40 });
  await page.waitForTimeout(2000);
  const before = await busy();
  await page.keyboard.type('о'.repeat(keys), { delay: 40 });
  const after = await busy();
  await page.waitForTimeout(2000);
  return (after - before) / keys;
}
