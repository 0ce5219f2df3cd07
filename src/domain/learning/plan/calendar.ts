import { upperFirst } from '../../text/case.ts';
import { type Plan, planName } from './plan.ts';

/** The plan's days as a calendar file (RFC 5545): actions, meetings, the goal. `stamp` is `YYYYMMDDTHHMMSSZ`. */
export function calendarOf(plan: Plan, stamp: string, origin: string): string {
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
    `SUMMARY:${escaped(title)}`,
    ...(text ? [`DESCRIPTION:${escaped(text)}`] : []),
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tutor Centre//RU', ...events, 'END:VCALENDAR'];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, never cut inside a letter. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  const parts = [''];
  let size = 0;
  for (const letter of line) {
    const octets = encoder.encode(letter).length;
    if (size + octets > 74) {
      parts.push('');
      size = 1;
    }
    parts[parts.length - 1] += letter;
    size += octets;
  }
  return parts.join('\r\n ');
}
