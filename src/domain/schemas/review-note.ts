import { longDate } from '../text/dates.ts';

/** Who has read an entry, as `reviewFields` say. */
interface Reviewed {
  readonly checkedOn?: string | undefined;
  readonly reviewedBy?: string | undefined;
  readonly reviewedOn?: string | undefined;
  readonly specialistBy?: string | undefined;
  readonly specialistOn?: string | undefined;
}

/** An entry that may give advice on pupils with ОВЗ. */
export interface MayAdvise {
  readonly id: string;
  readonly data: Reviewed & {
    readonly topics?: readonly string[];
    readonly topic?: string;
    readonly variantForOVZ?: string | undefined;
  };
  readonly body?: string | undefined;
}

/** Where such advice may stand. */
export const collectionsOfAdvice = ['topics', 'techniques', 'materials', 'tutorials'] as const;

const ovzTopic = 'deti-s-ovz';

/** How much of an entry is advice on pupils with ОВЗ: all of it, a field or a frame of its own, or nothing. */
export function ovzAdvice({ id, data, body = '' }: MayAdvise): 'all' | 'part' | 'none' {
  const { topics = [], topic, variantForOVZ } = data;
  if ([id, topic, ...topics].includes(ovzTopic)) return 'all';
  return variantForOVZ !== undefined || /<Callout\s[^<>]*kind="ovz"/.test(body) ? 'part' : 'none';
}

/** Whether an entry's advice on pupils with ОВЗ has no specialist's name yet (docs/domain.md#specialist-review). */
export const awaitsSpecialist = (entry: MayAdvise): boolean =>
  entry.data.specialistBy === undefined && ovzAdvice(entry) !== 'none';

/** Says of the advice on pupils with ОВЗ who has read it; empty when there is no such advice. */
export function specialistNote(entry: MayAdvise): string {
  const { specialistBy, specialistOn } = entry.data;
  const advice = ovzAdvice(entry);
  if (advice === 'none') return '';
  if (specialistBy !== undefined) return signed('Дефектолог', specialistBy, specialistOn);
  return advice === 'all' ? 'Ждёт проверки дефектолога.' : 'Совет об ученике с ОВЗ ждёт проверки дефектолога.';
}

/** Says of a whole entry who has read it; empty when nobody has. */
export function reviewNote({ checkedOn, reviewedBy, reviewedOn }: Reviewed): string {
  if (reviewedBy !== undefined) return signed('Проверено', reviewedBy, reviewedOn);
  return checkedOn === undefined ? '' : `Проверено редакцией по источникам ${longDate(checkedOn)}, ждёт методиста.`;
}

/** Both notes, as one line under a text. */
export const allNotes = (entry: MayAdvise): string =>
  [reviewNote(entry.data), specialistNote(entry)].filter(Boolean).join(' ');

/** «Проверено: О. Д. Зорина, 9 ноября 2026 г.» */
const signed = (what: string, name: string, on: string | undefined) =>
  on === undefined ? `${what}: ${name}.` : `${what}: ${name}, ${longDate(on)}`;
