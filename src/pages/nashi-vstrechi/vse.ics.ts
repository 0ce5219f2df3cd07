import type { APIContext } from 'astro';
import { upcomingAt } from '../../queries/calendar.ts';
import { calendarFile } from '../../queries/ics.ts';
import { library } from '../../queries/library.ts';

export async function GET({ site }: APIContext) {
  const all = await library();
  const isUpcoming = upcomingAt(all);
  return calendarFile(
    all.events.filter((event) => isUpcoming(event) && !event.data.sample),
    site,
  );
}
