import { createHash } from 'node:crypto';
import { now } from '../adapters/clock.ts';
import { type Catalogue, type CatalogueEntry, shortlist } from '../domain/learning/diagnostic/catalogue.ts';
import type { CardView } from '../domain/prose/types.ts';
import { addressOf } from '../domain/site/addresses.ts';
import { sampleWords } from '../domain/site/demonstration.ts';
import { endsAt, startsAt } from '../domain/site/meeting-times.ts';
import { fullName } from '../domain/text/names.ts';
import { placeName } from '../domain/text/place-name.ts';
import { counted } from '../domain/text/plural.ts';
import { localMoment } from '../domain/text/zones.ts';
import { eventCard, materialCard, techniqueCard, tutorialCard } from './cards.ts';
import { currentDiagnostic } from './diagnostic.ts';
import { byId, type Library, library, zoneIn } from './library.ts';

/** The catalogue from which the diagnostic's result is made, as a file whose name contains its hash. */
export async function catalogueFile(): Promise<{ hash: string; text: string } | undefined> {
  const diagnostic = await currentDiagnostic();
  if (!diagnostic) return undefined;
  const { version, rules, caps } = diagnostic.data;
  const catalogue: Catalogue = {
    version,
    rules: rules.map(({ id, when, offers }) => ({ id, when, offers })),
    caps,
    // An area lists at most `caps.materials` entries, and the offers below it need up to three more.
    entries: shortlist(entriesOf(await library()), caps.materials + 3),
  };
  const text = JSON.stringify(catalogue);
  return { hash: createHash('sha256').update(text).digest('hex').slice(0, 10), text };
}

export function catalogueAddress(hash: string): string {
  return `/projti-diagnostiku/katalog.${hash}.json`;
}

function entriesOf(all: Library): CatalogueEntry[] {
  const zone = zoneIn(all);
  return [
    ...all.topics.flatMap(({ id, data: { title, readiness } }): CatalogueEntry[] =>
      // A topic in preparation has no text yet.
      readiness === 'опубликована'
        ? [{ kind: 'тема', id, title, href: addressOf('topics', id), note: 'Тема', topics: [id], items: [] }]
        : [],
    ),
    ...all.materials.map((item): CatalogueEntry => {
      const { topics, diagnosticItems: items, level, teacherTime: minutes, reviewedOn, publishedOn } = item.data;
      const time = counted(minutes, ['минуту', 'минуты', 'минут']);
      const found = { topics, items, level, minutes, time, freshOn: reviewedOn ?? publishedOn };
      return { kind: 'материал', id: item.id, ...shown(materialCard(all, item)), ...found };
    }),
    ...all.techniques.map((item): CatalogueEntry => {
      const { topics, diagnosticItems: items, minutesFrom, minutesTo, updatedOn: freshOn } = item.data;
      const minutes = minutesTo ?? minutesFrom;
      return { kind: 'приём', id: item.id, ...shown(techniqueCard(all, item)), topics, items, minutes, freshOn };
    }),
    ...all.tutorials.map((item): CatalogueEntry => {
      const { topic, diagnosticItems: items, updatedOn: freshOn } = item.data;
      return { kind: 'тьюториал', id: item.id, ...shown(tutorialCard(all, item)), topics: [topic], items, freshOn };
    }),
    ...all.events.flatMap((item): CatalogueEntry[] => {
      const { topics, tutorial, stage, kind } = item.data;
      const begins = startsAt(item.data, zone);
      const isComing = begins > now.getTime() && (stage === 'план' || stage === 'идёт запись');
      if (!isComing || (kind !== 'тьюториал' && tutorial === undefined)) return [];
      // On the centre's clocks: the result compares it with them, whatever zone the meeting is in.
      const onClocks = (moment: number) => localMoment(new Date(moment), zone);
      const start = onClocks(begins);
      const end = item.data.end && onClocks(endsAt(item.data, zone));
      return [
        { kind: 'встреча', id: item.id, ...shown(eventCard(all, item)), topics, items: [], start, end, tutorial },
      ];
    }),
    ...all.tutors.map(({ id, data }): CatalogueEntry => {
      const { topics, municipality: place, position, consultHours } = data;
      const where = byId(all.municipalities, place);
      const note = noteOf(data.sample, 'Тьютор', position, where && placeName(where.data), consultHours);
      return {
        kind: 'тьютор',
        id,
        title: fullName(data),
        href: addressOf('tutors', id),
        note,
        topics,
        items: [],
        place,
      };
    }),
  ];
}

function shown({ href, title, kind, facts, sample }: CardView): Pick<CatalogueEntry, 'title' | 'href' | 'note'> {
  return { href, title, note: noteOf(sample, kind, ...facts) };
}

const noteOf = (sample: boolean, ...parts: (string | undefined)[]) =>
  [...parts, sample ? sampleWords : undefined].filter((part) => part !== undefined).join(' · ');
