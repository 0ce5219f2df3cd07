import type { Data } from '../schemas/index.ts';
import { dayOf, timesOf, weekdayOf } from '../text/dates.ts';
import { gradesPhrase } from '../text/names.ts';
import { counted, forms, minutesPhrase } from '../text/plural.ts';

/** The facts under the title of a page; without a value a fact is not shown. */
export type PageFacts = readonly (readonly [term: string, value: string | undefined])[];

/** An entry as far as it is filled in: a page has it whole, a form may not. */
type Part<C extends 'materials' | 'techniques' | 'tutorials' | 'events'> = Partial<Data<C>>;

const minutesOf = (minutes: number | undefined) => (minutes === undefined ? undefined : minutesPhrase(minutes));
const listed = (words: readonly string[] = []) => words.join(', ') || undefined;

export function materialFacts({ grades = [], subjects, teacherTime, lessonTime }: Part<'materials'>): PageFacts {
  return [
    ['Классы', gradesPhrase(grades) ?? 'любые'],
    ['Предметы', listed(subjects)],
    ['Время учителя', minutesOf(teacherTime)],
    ['На уроке', minutesOf(lessonTime)],
  ];
}

export function techniqueFacts(data: Part<'techniques'>): PageFacts {
  return [
    ['Когда', listed(data.phase)],
    ['Время', techniqueMinutes(data)],
    ['Классы', gradesPhrase(data.grades ?? []) ?? 'любые'],
    ['Работают', listed(data.grouping)],
  ];
}

export function tutorialFacts(data: Part<'tutorials'>): PageFacts {
  return [
    ['Длительность', minutesOf(data.durationMin)],
    ['Участников', participants(data)?.replace(/\s\S+$/, '')],
    ['Для кого', data.audience],
  ];
}

/** `where` and `who` are the names of entries that the meeting refers to. */
export function eventFacts(
  data: Part<'events'>,
  { where, who }: { where?: string | undefined; who?: string },
): PageFacts {
  const { start, end, format, place, audience } = data;
  const day = start && `${weekdayOf(start)}, ${dayOf(start)} ${start.slice(0, 4)} г., ${timesOf(start, end)}`;
  return [
    ['Когда', day],
    ['Формат', format === 'онлайн' ? 'онлайн, время московское' : format],
    ['Где', place ?? where],
    ['Для кого', audience],
    ['Ведут', who || undefined],
  ];
}

/** «3–5 минут», «5 минут», or nothing. */
export function techniqueMinutes({ minutesFrom, minutesTo }: Part<'techniques'>): string | undefined {
  const to = minutesTo ?? minutesFrom;
  if (to === undefined) return undefined;
  return minutesFrom === undefined || minutesFrom === to ? minutesPhrase(to) : `${minutesFrom}–${minutesPhrase(to)}`;
}

/** «8–16 участников», or nothing. */
export function participants({ participantsMin: from, participantsMax: to }: Part<'tutorials'>): string | undefined {
  if (to === undefined) return undefined;
  return from === undefined ? `до ${counted(to, forms.participant)}` : `${from}–${counted(to, forms.participant)}`;
}
