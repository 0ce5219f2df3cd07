import { lowerFirst } from '../../text/case.ts';
import { csvText } from '../../text/csv.ts';
import { daysOf } from '../../text/meeting-days.ts';
import { quoted } from '../../text/quotes.ts';
import { type DocumentBlock, tableOf } from '../document/blocks.ts';
import { signaturesOf } from '../document/signed.ts';
import { noOwner, type Owner, ownerLabels } from '../owner/owner.ts';
import type { NeedsForm } from './needs.ts';
import type { Totals } from './summary.ts';

/** A tutorial or an event where the team can learn about its topics. */
export interface Occasion {
  readonly title: string;
  readonly href: string;
  readonly topics: readonly string[];
  /** When an event begins, `YYYY-MM-DDTHH:MM`; absent for a tutorial. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** The same moment in milliseconds since 1970: the event's zone may differ from the reader's. */
  readonly startsAt?: number | undefined;
}

/** A row of the team's plan. */
export interface TeamAction {
  readonly action: string;
  readonly role: string;
  /** `YYYY-MM-DD`; empty when the team has yet to choose a day. */
  readonly day: string;
  /** The same for people, «24 ноября» or «24–26 ноября». */
  readonly days: string;
}

type Option = NeedsForm['questions'][number]['options'][number];

/** The options of a question with the most votes, at most `count`; options without votes are left out. */
function mostWanted({ questions }: NeedsForm, { sums }: Totals, about: string, count: number): Option[] {
  const question = questions.find((item) => item.about === about);
  const votes = ({ id }: Option) => sums[question?.id ?? '']?.[id] ?? 0;
  return (question?.options ?? [])
    .filter((option) => votes(option) > 0)
    .sort((a, b) => votes(b) - votes(a))
    .slice(0, count);
}

/** Tutorials, and events that have not begun. `now` is in milliseconds since 1970. */
export function upcomingOccasions(occasions: readonly Occasion[], now: number): Occasion[] {
  return occasions.filter(({ startsAt }) => startsAt === undefined || startsAt > now);
}

/** At most six events and tutorials on the most wanted topics and difficulties, the soonest events first. */
export function occasionsFor(form: NeedsForm, totals: Totals, occasions: readonly Occasion[]): Occasion[] {
  const topics = [...mostWanted(form, totals, 'темы', 3), ...mostWanted(form, totals, 'затруднения детей', 2)].map(
    ({ topic }) => topic,
  );
  const fitting = occasions.filter((item) => item.topics.some((topic) => topics.includes(topic)));
  return fitting.sort((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1)).slice(0, 6);
}

const noDay = { day: '', days: '' };

/** The draft of the team's plan (docs/domain.md#small-groups): action, role, day. */
export function teamPlan(form: NeedsForm, totals: Totals, occasions: readonly Occasion[]): TeamAction[] {
  const [format, place, time] = ['форма', 'место', 'время'].map((about) => mostWanted(form, totals, about, 1)[0]?.text);
  return [
    ...occasionsFor(form, totals, occasions).map(({ title, start, end }) => ({
      action: `${start ? 'Участвовать во встрече' : 'Провести тьюториал'} ${quoted(title)}`,
      role: start ? 'координатор команды' : 'тьютор',
      day: start?.slice(0, 10) ?? '',
      days: start ? daysOf(start, end) : '',
    })),
    ...mostWanted(form, totals, 'затруднения детей', 2).map(({ text }) => ({
      action: `Подобрать и попробовать приём: ${lowerFirst(text)}`,
      role: 'учителя класса, тьютор',
      ...noDay,
    })),
    {
      action: `Договориться о встречах: ${[format, place, time].map((words) => lowerFirst(words ?? '…')).join(', ')}`,
      role: 'координатор команды',
      ...noDay,
    },
    { action: 'Собрать запросы снова и сравнить', role: 'координатор команды', ...noDay },
  ];
}

/** The plan as a document of its maker; `count` is the number of responses it is based on. */
export function teamPlanDocument(
  actions: readonly TeamAction[],
  count: number,
  owner: Owner = noOwner,
): DocumentBlock[] {
  const rows = actions.map(({ action, role, days }, i) => [String(i + 1), action, role, days, '']);
  return [
    { type: 'title', text: 'План работы тьюторской команды (черновик)' },
    ...schoolFacts(owner),
    { type: 'field', label: 'Составлен по запросам', text: `Ответов в сводке: ${count}`, rows: 1 },
    tableOf(['№', 'Действие', 'Кто отвечает', 'Срок', 'Отметка'], rows),
    signaturesOf(owner),
  ];
}

/** The school of a team's document, when it is known. */
export const schoolFacts = ({ school }: Owner): DocumentBlock[] =>
  school === '' ? [] : [{ type: 'facts', facts: [{ label: ownerLabels.school, text: school }] }];

/** The plan as CSV. */
export function teamPlanCsv(actions: readonly TeamAction[]): string {
  return csvText([
    ['Действие', 'Кто отвечает', 'Срок'],
    ...actions.map(({ action, role, day }) => [action, role, day]),
  ]);
}
