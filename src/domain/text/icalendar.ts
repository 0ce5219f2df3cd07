/** An event of a calendar file. */
export interface CalendarEvent {
  /** The same in every file that ever tells of this event, and of no other. */
  readonly uid: string;
  /** The first and the last day, `YYYY-MM-DD`, or local moments `YYYY-MM-DDTHH:MM` of `zone`. */
  readonly start: string;
  readonly end: string;
  readonly zone?: string;
  readonly summary: string;
  readonly description?: string | undefined;
  readonly location?: string | undefined;
  /** An absolute address. */
  readonly url?: string | undefined;
  /** The day of its last change, `YYYY-MM-DD`. */
  readonly changedOn?: string | undefined;
  readonly isCancelled?: boolean;
}

/** A calendar file: what it is made of. */
export interface CalendarFile {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
  /** Lines of VTIMEZONE for each zone that an event names: `zoneLines`. */
  readonly zones?: readonly string[];
  /** When the file is made. */
  readonly stamp: Date;
}

/**
 * The text of an iCalendar file (RFC 5545; decision: docs/decisions/0068-calendars-have-one-writer.md). The file is
 * whole as long as it holds an event or a zone.
 */
export function calendarText({ name, events, zones = [], stamp }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Tutor Centre//RU',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    // How often a subscriber asks again; the second is what Outlook reads.
    'REFRESH-INTERVAL;VALUE=DURATION:PT12H',
    'X-PUBLISHED-TTL:PT12H',
    ...zones,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stamp: Date): string[] {
  const { uid, summary, description, location, url, changedOn, isCancelled = false } = event;
  const isWholeDay = event.zone === undefined;
  const title = escapeText(summary);
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    // Any change reaches people in a file made later, so the moment of making it is a number that always grows.
    `SEQUENCE:${Math.floor((stamp.getTime() - sequenceStart) / 1000)}`,
    ...timeLines(event),
    `SUMMARY:${title}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(url ? [`URL:${url}`] : []),
    ...(changedOn ? [`LAST-MODIFIED:${compact(changedOn)}T000000Z`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${isCancelled || isWholeDay ? 'TRANSPARENT' : 'OPAQUE'}`,
    // A whole day begins at midnight: its reminder comes at nine in the morning of the day before.
    ...(isCancelled ? [] : alarmLines(title, isWholeDay ? '-PT15H' : '-P1D')),
    'END:VEVENT',
  ];
}

const sequenceStart = Date.UTC(2020, 0);

function timeLines({ start, end, zone }: CalendarEvent): string[] {
  if (zone !== undefined) return [`DTSTART;TZID=${zone}:${compact(start)}00`, `DTEND;TZID=${zone}:${compact(end)}00`];
  // The end of whole days is the day after the last one (RFC 5545, 3.6.1).
  const after = new Date(Date.parse(`${end}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return [`DTSTART;VALUE=DATE:${compact(start)}`, `DTEND;VALUE=DATE:${compact(after)}`];
}

function alarmLines(title: string, trigger: string): string[] {
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `TRIGGER:${trigger}`, `DESCRIPTION:${title}`, 'END:VALARM'];
}

const compact = (moment: string) => moment.replace(/[-:]/g, '');

/** A text without what no calendar may hold: control characters and halves of emoji. */
function escapeText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** Splits a line into lines of at most 75 bytes (RFC 5545, 3.1), never inside a letter. */
function foldLine(line: string): string {
  const encoder = new TextEncoder();
  const parts = [''];
  let size = 0;
  for (const letter of line) {
    const bytes = encoder.encode(letter).length;
    if (size + bytes > 75) {
      parts.push('');
      size = 1;
    }
    parts[parts.length - 1] += letter;
    size += bytes;
  }
  return parts.join('\r\n ');
}
