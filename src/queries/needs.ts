import type { NeedsForm } from '../domain/learning/needs/needs.ts';
import type { Occasion } from '../domain/learning/needs/team-plan.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { startsAt } from '../domain/site/meeting-times.ts';
import { upperFirst } from '../domain/text/case.ts';
import { placeName } from '../domain/text/place-name.ts';
import { openAt } from './calendar.ts';
import { library, zoneIn } from './library.ts';
import { pageProse } from './prose.ts';

/** The data of the page of a team's needs; undefined when no questionnaire is published. */
export async function needsPage() {
  const all = await library();
  const [entry] = all.needs;
  if (!entry) return undefined;
  const { title, version, intro, questions, updatedOn } = entry.data;
  const prose = await pageProse(all, entry);
  const form: NeedsForm = { version, questions };
  const zone = zoneIn(all);
  const occasions: Occasion[] = [
    ...all.events.filter(openAt(all)).map(({ id, data }) => ({
      title: data.title,
      href: addressOf('events', id),
      topics: data.topics,
      start: data.start,
      end: data.end,
      startsAt: startsAt(data, zone),
    })),
    ...all.tutorials.map(({ id, data }) => ({
      title: data.title,
      href: addressOf('tutorials', id),
      topics: [data.topic],
    })),
  ];
  return {
    id: entry.id,
    source: entry.file,
    title,
    intro: prose.field(intro),
    updatedOn,
    form,
    occasions,
    municipalities: all.municipalities.map(({ data }) => upperFirst(placeName(data))),
  };
}

export type NeedsPage = NonNullable<Awaited<ReturnType<typeof needsPage>>>;
