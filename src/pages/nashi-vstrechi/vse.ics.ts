import type { APIContext } from 'astro';
import { upcomingAt } from '../../queries/calendar.ts';
import { calendarFile } from '../../queries/ics.ts';
import { library } from '../../queries/library.ts';

export async function GET({ site }: APIContext) {
  const all = await library();
  return calendarFile(all.events.filter(upcomingAt(all)), site);
}
