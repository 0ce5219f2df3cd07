import { now } from '../adapters/clock.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { localEnd } from '../domain/site/meeting-times.ts';
import { upperFirst } from '../domain/text/case.ts';
import { type CalendarEvent, calendarText } from '../domain/text/icalendar.ts';
import { zoneLines } from '../domain/text/icalendar-zone.ts';
import { placeName } from '../domain/text/place-name.ts';
import type { Zone } from '../domain/text/zone-names.ts';
import { changeOf } from './cards.ts';
import { byId, type Item, type Library, library, site, zoneIn } from './library.ts';

/** An iCalendar file of events; times are in the event's own zone or, without one, in the centre's. */
export async function calendarFile(items: readonly Item<'events'>[], base: URL | undefined): Promise<Response> {
  const { name } = await site();
  const all = await library();
  const centre = zoneIn(all);
  const events = items.map((item) => ({ ...calendarEvent(all, item, base), zone: item.data.timezone ?? centre }));
  const momentsIn = (zone: Zone) =>
    events.filter((event) => event.zone === zone).flatMap(({ start, end }) => [start, end]);
  const text = calendarText({
    name: `${name}: встречи`,
    // The stamp is the time of the build, so that one build always gives the same file.
    stamp: now,
    // A calendar without meetings keeps the centre's zone: RFC 5545 knows no file without a part.
    zones: [...new Set([centre, ...events.map(({ zone }) => zone)])].flatMap((zone) =>
      zoneLines(zone, momentsIn(zone)),
    ),
    events,
  });
  return new Response(text, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
}

function calendarEvent(
  all: Library,
  { id, file, data }: Item<'events'>,
  base: URL | undefined,
): Omit<CalendarEvent, 'zone'> {
  const town = byId(all.municipalities, data.municipality);
  const url = new URL(addressOf('events', id), base).href;
  const change = changeOf(data);
  return {
    // The file keeps its name when the entry gets an address of its own.
    uid: `${file.replace(/^.*\/|\.\w+$/g, '')}@${base?.host ?? 'tutor-centre'}`,
    start: data.start,
    end: localEnd(data),
    // Some calendars know neither status nor change: the title tells.
    summary: change === undefined ? data.title : `${upperFirst(change)}: ${data.title}`,
    description: `${data.summary}\n${url}`,
    location: data.place ?? (town ? placeName(town.data) : data.format),
    url,
    changedOn: data.updatedOn,
    isCancelled: change === 'отменено',
  };
}
