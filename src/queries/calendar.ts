import { now } from '../adapters/clock.ts';
import { familyOf } from '../domain/schemas/event.ts';
import { eventFacts } from '../domain/schemas/page-facts.ts';
import { addressOf, listAddress } from '../domain/site/addresses.ts';
import { endsAt } from '../domain/site/meeting-times.ts';
import { upperFirst } from '../domain/text/case.ts';
import { dayOf, leafOf, monthHeading, weekdayOf } from '../domain/text/dates.ts';
import { meetingHours } from '../domain/text/meeting-clocks.ts';
import { daysOf, hasDays, longDaysOf, timesOf } from '../domain/text/meeting-days.ts';
import { placeName } from '../domain/text/place-name.ts';
import { counted, forms } from '../domain/text/plural.ts';
import { withOffset } from '../domain/text/zones.ts';
import { changeOf, colourOf, materialCard, topicLinks, tutorialCard } from './cards.ts';
import { entryHead } from './entry-page.ts';
import { eventLd } from './json-ld.ts';
import { byId, byIds, type Item, type Library, library, site, zoneIn } from './library.ts';
import { tutorName } from './people.ts';
import { pageProse } from './prose.ts';

/** Returns a test for events that have not ended at the build's time (docs/domain.md#events). */
export function upcomingAt(all: Library): (event: Pick<Item<'events'>, 'data'>) => boolean {
  return ({ data }) => endsAt(data, zoneIn(all)) > now.getTime() && data.stage !== 'прошло';
}

/** Returns a test for upcoming events that take place. */
export function openAt(all: Library): (event: Item<'events'>) => boolean {
  const isUpcoming = upcomingAt(all);
  return (event) => isUpcoming(event) && event.data.stage !== 'отменено';
}

export function eventRow(all: Library, { id, data }: Item<'events'>) {
  const place = byId(all.municipalities, data.municipality);
  const centre = zoneIn(all);
  return {
    href: addressOf('events', id),
    title: data.title,
    kind: upperFirst(data.kind),
    family: familyOf(data.kind),
    summary: data.summary,
    leaf: leafOf(data.start),
    moment: withOffset(data.start, data.timezone ?? centre),
    /** The moment from which a browser counts it as over; absent when it is over for the build. */
    until: upcomingAt(all)({ data }) ? endsAt(data, centre) : undefined,
    when: [
      // The calendar leaf beside it names a single day.
      hasDays(data.start, data.end) ? daysOf(data.start, data.end) : weekdayOf(data.start),
      meetingHours(timesOf(data.start, data.end), data, centre),
    ].join(', '),
    where: [data.format, place ? placeName(place.data) : data.place].filter(Boolean).join(', '),
    change: changeOf(data),
    colour: colourOf(all, data.topics),
    sample: data.sample,
  };
}

export type EventRow = ReturnType<typeof eventRow>;

/** Events grouped by month, under headings such as «Ноябрь 2026 г.». */
export function byMonth(all: Library, events: readonly Item<'events'>[]): { month: string; rows: EventRow[] }[] {
  const groups = Map.groupBy(events, ({ data }) => data.start.slice(0, 7));
  return [...groups].map(([month, items]) => ({
    month: monthHeading(`${month}-01`),
    rows: items.map((item) => eventRow(all, item)),
  }));
}

const pageSize = 24;
const pastBase = '/nashi-vstrechi/proshedshie/';

/** Pages of past events, newest first, for getStaticPaths. */
export async function pastPages() {
  const all = await library();
  const isUpcoming = upcomingAt(all);
  const past = all.events.filter((event) => !isUpcoming(event)).reverse();
  const count = Math.max(1, Math.ceil(past.length / pageSize));
  const pages = Array.from({ length: count }, (_, i) => listAddress(pastBase, i + 1));
  return pages.map((_, i) => ({
    params: { page: i === 0 ? undefined : `stranitsa-${i + 1}` },
    props: { events: past.slice(i * pageSize, (i + 1) * pageSize), page: i + 1, pages },
  }));
}

/** The data of an event's page. */
export async function eventPage(item: Item<'events'>, base: URL | undefined) {
  const all = await library();
  const { data, id } = item;
  const prose = await pageProse(all, item);
  const place = byId(all.municipalities, data.municipality);
  const tutorial = byId(all.tutorials, data.tutorial);
  const row = eventRow(all, item);
  const zone = zoneIn(all);
  const { registration, report } = data;
  return {
    row,
    page: {
      ...entryHead(item),
      // The date distinguishes the event from a tutorial or material with the same name.
      title: `${data.title}, ${longDaysOf(data.start, data.end)}`,
      kind: row.kind,
      topic: row.colour,
      jsonLd: [eventLd(item, { base, zone, town: place && placeName(place.data) })],
    },
    // A cancelled meeting never was, so it is not over either.
    after: data.stage === 'отменено' ? undefined : endsAt(data, zone),
    facts: eventFacts(data, {
      zone,
      where: place && placeName(place.data),
      who: byIds(all.tutors, data.speakers)
        .map((tutor) => tutorName(tutor.data))
        .join(', '),
    }),
    registration: registration && {
      way: registration.way,
      email: /почт/i.test(registration.way) ? (await site()).email : undefined,
      deadline: registration.deadline === undefined ? undefined : `до ${dayOf(registration.deadline)}`,
      limit: registration.limit === undefined ? undefined : counted(registration.limit, forms.place),
    },
    agenda: data.agenda,
    // Keep the reading order: a term is marked at its first use.
    report: report && [
      { title: 'Что было', html: prose.field(report.done) },
      { title: 'Что унесли с собой', html: prose.field(report.takeaways) },
      { title: 'Что дальше', html: prose.field(report.next) },
    ],
    body: prose.body(item.body).html,
    topics: topicLinks(all, data.topics),
    cards: [
      ...(tutorial ? [tutorialCard(all, tutorial)] : []),
      ...byIds(all.materials, data.materials).map((material) => materialCard(all, material)),
    ],
    ics: data.sample ? undefined : `${addressOf('events', id)}vstrecha.ics`,
  };
}
