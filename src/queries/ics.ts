import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { now } from '../adapters/clock.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { withOffset } from '../domain/text/zones.ts';
import { type Item, library, site, zoneIn } from './library.ts';

/** An iCalendar file of events; times are in the event's own zone or, without one, in the centre's. */
export async function calendarFile(events: readonly Item<'events'>[], base: URL | undefined): Promise<Response> {
  const { name } = await site();
  const zone = zoneIn(await library());
  const calendar = ical({ name: `${name}: встречи`, method: ICalCalendarMethod.PUBLISH, prodId: '//Tutor Centre//RU' });
  for (const { id, data } of events) {
    const at = (moment: string) => new Date(withOffset(moment, data.timezone ?? zone));
    calendar.createEvent({
      id: `${id}@${base?.host ?? 'tutor-centre'}`,
      // The stamp is the time of the build, so that one build always gives the same file.
      stamp: now,
      start: at(data.start),
      end: at(data.end ?? data.start),
      summary: data.title,
      description: data.summary,
      location: data.place ?? data.format,
      url: new URL(addressOf('events', id), base).href,
      status: data.stage === 'отменено' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return new Response(calendar.toString(), { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}
