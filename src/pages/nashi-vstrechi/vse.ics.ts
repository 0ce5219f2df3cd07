import type { APIContext } from 'astro';
import { isComing } from '../../queries/calendar.ts';
import { calendarFile } from '../../queries/ics.ts';
import { library } from '../../queries/library.ts';

export async function GET({ site }: APIContext) {
  return calendarFile((await library()).events.filter(isComing), site);
}
