import type { PageFacts } from '../model/page-parts.ts';
import { meetingHours } from '../text/meeting-clocks.ts';
import { longWhenOf } from '../text/meeting-days.ts';
import { gradesPhrase } from '../text/names.ts';
import { counted, forms, minutesPhrase } from '../text/plural.ts';
import type { Zone } from '../text/zone-names.ts';
import { withOffset } from '../text/zones.ts';

/** The fields used for facts. They are optional because the editor's form may be incomplete. */
interface MaterialPart {
  readonly grades?: readonly string[];
  readonly subjects?: readonly string[];
  readonly teacherTime?: number;
  readonly lessonTime?: number | undefined;
}

interface TechniquePart {
  readonly phase?: readonly string[];
  readonly minutesFrom?: number | undefined;
  readonly minutesTo?: number | undefined;
  readonly grades?: readonly string[];
  readonly subjects?: readonly string[];
  readonly grouping?: readonly string[];
}

interface TutorialPart {
  readonly durationMin?: number;
  readonly participantsMin?: number | undefined;
  readonly participantsMax?: number | undefined;
  readonly audience?: string;
}

interface EventPart {
  readonly timezone?: Zone | undefined;
  readonly start?: string;
  readonly end?: string | undefined;
  readonly format?: string;
  readonly place?: string | undefined;
  readonly audience?: string | undefined;
}

const minutesOf = (minutes: number | undefined) => (minutes === undefined ? undefined : minutesPhrase(minutes));
const listed = (words: readonly string[] = []) => words.join(', ') || undefined;

export function materialFacts({ grades = [], subjects, teacherTime, lessonTime }: MaterialPart): PageFacts {
  return [
    ['Классы', gradesPhrase(grades) ?? 'любые'],
    ['Предметы', listed(subjects)],
    ['Время учителя', minutesOf(teacherTime)],
    ['На уроке', minutesOf(lessonTime)],
  ];
}

export function techniqueFacts(data: TechniquePart): PageFacts {
  return [
    ['Когда', listed(data.phase)],
    ['Время', techniqueMinutes(data)],
    ['Классы', gradesPhrase(data.grades ?? []) ?? 'любые'],
    ['Предметы', listed(data.subjects)],
    ['Работают', listed(data.grouping)],
  ];
}

export function tutorialFacts(data: TutorialPart): PageFacts {
  return [
    ['Длительность', minutesOf(data.durationMin)],
    ['Участников', participants(data)?.replace(/\s\S+$/, '')],
    ['Для кого', data.audience],
  ];
}

/** `where` and `who` are names of entries that the event refers to; `zone` is the centre's time zone. */
export function eventFacts(
  data: EventPart,
  { where, who, zone }: { where?: string | undefined; who?: string; zone?: Zone },
): PageFacts {
  const { start, end, timezone, format, place, audience } = data;
  return [
    [
      'Когда',
      start && meetingHours(longWhenOf(start, end), { start, timezone, format }, zone),
      // A form, which has no centre, may hold half a moment.
      start && zone && withOffset(start, timezone ?? zone),
    ],
    ['Формат', format],
    ['Где', place ?? where],
    ['Для кого', audience],
    ['Ведут', who || undefined],
  ];
}

/** «3–5 минут», «5 минут» or undefined. */
export function techniqueMinutes({ minutesFrom, minutesTo }: TechniquePart): string | undefined {
  const to = minutesTo ?? minutesFrom;
  if (to === undefined) return undefined;
  return minutesFrom === undefined || minutesFrom === to ? minutesPhrase(to) : `${minutesFrom}–${minutesPhrase(to)}`;
}

/** «8–16 участников» or undefined. */
export function participants({ participantsMin: from, participantsMax: to }: TutorialPart): string | undefined {
  if (to === undefined) return undefined;
  return from === undefined ? `до ${counted(to, forms.participant)}` : `${from}–${counted(to, forms.participant)}`;
}
