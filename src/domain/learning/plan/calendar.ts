import { upperFirst } from '../../text/case.ts';
import { type Plan, planName } from './plan.ts';

/** The days of a plan as an iCalendar file (RFC 5545). `stamp` is the time of export, `YYYYMMDDTHHMMSSZ`. */
export function planCalendar(plan: Plan, stamp: string, origin: string): string {
  const days = [
    ...plan.actions.map(({ id, by, kind, resource, evidence, href }) => ({
      id,
      day: by,
      title: [upperFirst(kind), resource].filter(Boolean).join(': '),
      text: [evidence && `Чем подтвержу: ${evidence}`, href && origin + href].filter(Boolean).join('\n'),
    })),
    ...plan.meetings.map(({ id, on, about }) => ({ id, day: on, title: 'Встреча с тьютором', text: about })),
    { id: `${plan.id}-goal`, day: plan.goalBy, title: `Увижу: ${planName(plan)}`, text: plan.texts.question },
  ].filter(({ day }) => day !== '');
  const events = days.flatMap(({ id, day, title, text }) => [
    'BEGIN:VEVENT',
    `UID:${id}@tutor-centre`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    ...(text ? [`DESCRIPTION:${escapeText(text)}`] : []),
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tutor Centre//RU', ...events, 'END:VCALENDAR'];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

const escapeText = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Splits a line into lines of at most 75 bytes (RFC 5545, 3.1), never inside a letter. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const parts = [''];
  let size = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > 74) {
      parts.push('');
      size = 1;
    }
    parts[parts.length - 1] += letter;
    size += bytes;
  }
  return parts.join('\r\n ');
}
