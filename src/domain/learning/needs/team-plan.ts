import { lowerFirst } from '../../text/case.ts';
import { dayOf } from '../../text/dates.ts';
import { quoted } from '../../text/quotes.ts';
import type { Block } from '../plan/document.ts';
import type { NeedsForm } from './needs.ts';
import type { Tally } from './summary.ts';

/** A tutorial or a coming meeting that a topic can be learnt at. */
export interface Occasion {
  readonly title: string;
  readonly href: string;
  readonly topics: readonly string[];
  /** When a meeting begins, `YYYY-MM-DDTHH:MM`; absent for a scenario. */
  readonly start?: string | undefined;
}

/** A line of the team's plan. */
export interface Line {
  readonly action: string;
  readonly role: string;
  /** `YYYY-MM-DD`, or empty: the team agrees on it. */
  readonly day: string;
}

type Option = NeedsForm['questions'][number]['options'][number];

/** The most wanted options of a question, at most `count`; nobody's choice is not among them. */
function wanted({ questions }: NeedsForm, { sums }: Tally, about: string, count: number): Option[] {
  const question = questions.find((one) => one.about === about);
  const votes = ({ id }: Option) => sums[question?.id ?? '']?.[id] ?? 0;
  return (question?.options ?? [])
    .filter((option) => votes(option) > 0)
    .toSorted((a, b) => votes(b) - votes(a))
    .slice(0, count);
}

/** What can still be come to at a local moment `YYYY-MM-DDTHH:MM`: scenarios, and meetings that have not begun. */
export function stillAhead(base: readonly Occasion[], now: string): Occasion[] {
  return base.filter(({ start }) => start === undefined || start > now);
}

/** Tutorials and meetings on what is wanted most: the nearest meetings first. */
export function occasionsFor(form: NeedsForm, tally: Tally, base: readonly Occasion[]): Occasion[] {
  const topics = [...wanted(form, tally, 'темы', 3), ...wanted(form, tally, 'затруднения детей', 2)].map(
    ({ topic }) => topic,
  );
  const fitting = base.filter((one) => one.topics.some((topic) => topics.includes(topic)));
  return fitting.toSorted((a, b) => ((a.start ?? '9') < (b.start ?? '9') ? -1 : 1)).slice(0, 6);
}

/** The draft of the team's plan: what, who by role, when. */
export function teamPlan(form: NeedsForm, tally: Tally, base: readonly Occasion[]): Line[] {
  const [way, place, time] = ['форма', 'место', 'время'].map((about) => wanted(form, tally, about, 1)[0]?.text);
  return [
    ...occasionsFor(form, tally, base).map(({ title, start }) => ({
      action: `${start ? 'Участвовать во встрече' : 'Провести тьюториал'} ${quoted(title)}`,
      role: start ? 'координатор команды' : 'тьютор',
      day: start?.slice(0, 10) ?? '',
    })),
    ...wanted(form, tally, 'затруднения детей', 2).map(({ text }) => ({
      action: `Подобрать и попробовать приём: ${lowerFirst(text)}`,
      role: 'учителя класса, тьютор',
      day: '',
    })),
    {
      action: `Договориться о встречах: ${[way, place, time].map((words) => lowerFirst(words ?? '…')).join(', ')}`,
      role: 'координатор команды',
      day: '',
    },
    { action: 'Собрать запросы снова и сравнить', role: 'координатор команды', day: '' },
  ];
}

/** The plan as a document. */
export function planBlocks(lines: readonly Line[], count: number): Block[] {
  const rows = lines.map(({ action, role, day }, i) => [String(i + 1), action, role, day && dayOf(day), '']);
  return [
    { type: 'title', text: 'План работы тьюторской команды (черновик)' },
    { type: 'field', label: 'Составлен по запросам', text: `Ответов в сводке: ${count}`, rows: 1 },
    { type: 'table', columns: ['№', 'Действие', 'Кто отвечает', 'Срок', 'Отметка'], rows },
  ];
}

/** The plan as a table for spreadsheets: semicolons, as Russian Excel reads them, and a byte order mark. */
export function planCsv(lines: readonly Line[]): string {
  const rows = [['Действие', 'Кто отвечает', 'Срок'], ...lines.map(({ action, role, day }) => [action, role, day])];
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

// A cell that begins like a formula would run as one.
const cell = (text: string) => `"${text.replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
