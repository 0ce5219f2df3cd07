import { longDate } from '../../text/dates.ts';
import { fileNameOf } from '../../text/file-name.ts';
import { minutesPhrase } from '../../text/plural.ts';
import { type DocumentBlock, tableOf } from '../document/blocks.ts';
import type { Session } from './session.ts';
import { minute, spentOn } from './time.ts';
import { type DeviceClock, minutesOn } from './words.ts';

/** A stage beside its plan, in whole minutes. */
export interface ReportRow {
  readonly title: string;
  readonly planned: number;
  readonly spent: number;
  readonly note: string;
}

/** What became of each stage. */
export function reportRows(session: Session, now: number): ReportRow[] {
  return session.stages.map(({ title, planned, note }, i) => ({
    title,
    planned,
    spent: Math.round(spentOn(session, i, now) / minute),
    note,
  }));
}

/** «12 минут, по сценарию 10»; a stage that was left out is named so. */
export const spentWords = (spent: number, planned: number): string =>
  spent === 0 ? `пропущен, по сценарию ${minutesPhrase(planned)}` : `${minutesPhrase(spent)}, по сценарию ${planned}`;

/** When it was and how long it took, in sentences; empty when it has not begun. */
export function reportLead(session: Session, now: number, { hours, day }: DeviceClock): string {
  const { begunAt, plannedAt, endedAt } = session;
  if (begunAt === null) return '';
  const planned =
    plannedAt !== null && hours(plannedAt) !== hours(begunAt) ? ` (задумано в\u00A0${hours(plannedAt)})` : '';
  const spent = Math.round(session.stages.reduce((sum, _, i) => sum + spentOn(session, i, now), 0) / minute);
  const minutes = session.stages.reduce((sum, stage) => sum + stage.planned, 0);
  // Of one that nobody has ended it is not known.
  const pauses = endedAt === null ? 0 : Math.round((endedAt - begunAt) / minute) - spent;
  const end = endedAt === null ? 'не закончено' : `закончили в\u00A0${hours(endedAt)}`;
  return [
    `${longDate(day(begunAt))} Начали в\u00A0${hours(begunAt)}${planned}, ${end}.`,
    `Этапы заняли ${minutesOn(spent)}, по сценарию — ${minutesPhrase(minutes)}.`,
    ...(pauses >= 1 ? [`Паузы: ${minutesPhrase(pauses)}.`] : []),
  ].join(' ');
}

/** The session as a document to print, or to save for Word. */
export function reportDocument(session: Session, now: number, clock: DeviceClock): DocumentBlock[] {
  return [
    { type: 'title', text: session.title },
    { type: 'field', label: 'Как прошло', text: reportLead(session, now, clock), rows: 1 },
    tableOf(
      ['Этап', 'По сценарию, мин', 'Прошло, мин', 'Что получилось'],
      reportRows(session, now).map(({ title, planned, spent, note }) => [title, `${planned}`, `${spent}`, note]),
    ),
    { type: 'field', label: 'Что получилось в целом', text: session.note, rows: 3 },
  ];
}

/** The session as a text, for a letter. */
export function reportText(session: Session, now: number, clock: DeviceClock): string {
  const stages = reportRows(session, now).map(
    ({ title, planned, spent, note }, i) =>
      `${i + 1}. ${title}: ${spentWords(spent, planned)}${note ? `\n${note}` : ''}`,
  );
  const whole = session.note ? [`Что получилось в целом\n${session.note}`] : [];
  return [session.title, reportLead(session, now, clock), ...stages, ...whole].filter(Boolean).join('\n\n');
}

/** A name for the file of a session, with plain spaces: it is typed and searched for. */
export const reportFileName = (title: string, extension: string): string =>
  `Занятие ${fileNameOf(title.replaceAll('\u00A0', ' '), extension)}`;
