import type { CardView } from '../domain/prose/types.ts';
import { participants, techniqueMinutes } from '../domain/schemas/page-facts.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { upperFirst } from '../domain/text/case.ts';
import { meetingHours } from '../domain/text/meeting-clocks.ts';
import { whenOf } from '../domain/text/meeting-days.ts';
import { gradesPhrase } from '../domain/text/names.ts';
import { plainOf } from '../domain/text/plain.ts';
import { counted, forms, minutesPhrase } from '../domain/text/plural.ts';
import { entryCard } from './entry-page.ts';
import { byId, type Item, type Library, zoneIn } from './library.ts';
import { kept } from './lookup.ts';

export function colourOf({ topics }: Library, ids: readonly string[]): string | undefined {
  return byId(topics, ids[0])?.data.colour;
}

const facts = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined);

/** The same card stands on many pages. */
function keptCards<T extends object>(make: (library: Library, item: T) => CardView): typeof make {
  const makers = kept((library: Library) => kept((item: T) => make(library, item)));
  return (library, item) => makers(library)(item);
}

export const materialCard = keptCards((library, { id, data }: Item<'materials'>) => {
  return {
    href: addressOf('materials', id),
    title: data.title,
    kind: upperFirst(data.kind),
    summary: data.summary,
    facts: facts(gradesPhrase(data.grades), `${minutesPhrase(data.teacherTime)} на подготовку`),
    colour: colourOf(library, data.topics),
    sample: data.sample,
  };
});

export const techniqueCard = keptCards((library, { id, data }: Item<'techniques'>) => {
  return {
    href: addressOf('techniques', id),
    title: data.name,
    kind: 'Приём',
    summary: plainOf(data.purpose),
    facts: facts(techniqueMinutes(data), gradesPhrase(data.grades), data.phase[0]),
    colour: colourOf(library, data.topics),
    sample: data.sample,
  };
});

export function tutorialCard(library: Library, item: Item<'tutorials'>): CardView {
  const { durationMin, topic } = item.data;
  const colour = colourOf(library, [topic]);
  return { ...entryCard(item, facts(minutesPhrase(durationMin), participants(item.data))), colour };
}

/** «перенесено» and «отменено», which everybody who reads of a meeting must know. */
export function changeOf({ stage }: Pick<Item<'events'>['data'], 'stage'>): 'перенесено' | 'отменено' | undefined {
  return stage === 'перенесено' || stage === 'отменено' ? stage : undefined;
}

export function eventCard(library: Library, { id, data }: Item<'events'>): CardView {
  const centre = zoneIn(library);
  return {
    href: addressOf('events', id),
    title: data.title,
    kind: upperFirst(data.kind),
    summary: data.summary,
    facts: facts(meetingHours(whenOf(data.start, data.end), data, centre), data.format, changeOf(data)),
    colour: colourOf(library, data.topics),
    sample: data.sample,
  };
}

export function topicCard({ materials, techniques }: Library, { id, data }: Item<'topics'>): CardView {
  const have = (items: readonly { data: { topics: string[] } }[]) =>
    items.filter(({ data: { topics } }) => topics.includes(id)).length;
  const [m, t] = [have(materials), have(techniques)];
  return {
    href: addressOf('topics', id),
    title: data.title,
    kind: data.readiness === 'готовится' ? 'Тема готовится' : 'Тема',
    summary: data.question,
    facts: facts(m > 0 ? counted(m, forms.material) : undefined, t > 0 ? counted(t, forms.technique) : undefined),
    colour: data.colour,
    sample: data.sample,
  };
}

/** Links to topics with the colour of each. */
export function topicLinks({ topics }: Library, ids: readonly string[]) {
  return topics
    .filter(({ id }) => ids.includes(id))
    .map(({ id, data }) => ({
      href: addressOf('topics', id),
      label: data.shortTitle ?? data.title,
      colour: data.colour,
    }));
}
