import ICAL from 'ical.js';
import type { Zone } from '../../src/domain/text/zone-names.ts';
import { instantOf } from '../../src/domain/text/zones.ts';

ICAL.design.strict = true;

const once = ['uid', 'dtstamp', 'sequence', 'dtstart', 'dtend', 'summary', 'status'];

/** What is wrong with the bytes of a calendar file, by RFC 5545 and by what telephones expect; empty when nothing is. */
export function calendarFaults(bytes: Uint8Array): string[] {
  const faults = byteFaults(bytes);
  if (faults.length > 0) return faults;
  try {
    const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)));
    const events = calendar.getAllSubcomponents('vevent');
    const uids = events.map((event) => String(event.getFirstPropertyValue('uid')));
    return [
      ...['version', 'prodid'].filter((name) => !calendar.hasProperty(name)).map((name) => `нет ${name}`),
      ...(calendar.getAllSubcomponents().length === 0 ? ['ни одной части (RFC 5545, 3.4)'] : []),
      ...(new Set(uids).size < uids.length ? ['один uid у двух встреч'] : []),
      ...calendar.getAllSubcomponents('vtimezone').flatMap(zoneFaults),
      ...events.flatMap((event) =>
        eventFaults(event).map((fault) => `${event.getFirstPropertyValue('uid')}: ${fault}`),
      ),
    ];
  } catch (error) {
    return [String(error)];
  }
}

function byteFaults(bytes: Uint8Array): string[] {
  const lines = Buffer.from(bytes).toString('latin1').split('\r\n');
  const faults: string[] = [];
  if (lines.pop() !== '') faults.push('последняя строка кончается не CRLF');
  for (const line of lines) {
    if (line.length > 75) faults.push('строка длиннее 75 байт');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
    if (/[\0-\x08\x0A-\x1F\x7F]/.test(line)) faults.push('управляющий знак или строка не с CRLF (RFC 5545, 3.1)');
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    } catch {
      faults.push('строка разорвана внутри буквы');
    }
  }
  if (Buffer.from(bytes).toString().includes('\uFFFD')) faults.push('вместо знака стоит U+FFFD');
  return [...new Set(faults)];
}

function zoneFaults(zone: ICAL.Component): string[] {
  const parts = [...zone.getAllSubcomponents('standard'), ...zone.getAllSubcomponents('daylight')];
  const isWhole = parts.every((part) =>
    ['dtstart', 'tzoffsetfrom', 'tzoffsetto'].every((name) => part.hasProperty(name)),
  );
  return zone.hasProperty('tzid') && parts.length > 0 && isWhole ? [] : ['VTIMEZONE неполный'];
}

function eventFaults(event: ICAL.Component): string[] {
  const wrong = once.filter((name) => event.getAllProperties(name).length !== 1);
  if (wrong.length > 0) return wrong.map((name) => `${name} не один`);
  const [start, end] = ['dtstart', 'dtend'].map((name) => event.getFirstPropertyValue(name) as ICAL.Time);
  const isCancelled = event.getFirstPropertyValue('status') === 'CANCELLED';
  const alarms = event.getAllSubcomponents('valarm');
  return [
    ...(end && start && end.compare(start) > 0 ? [] : ['кончается не позже, чем начинается']),
    ...['dtstart', 'dtend'].flatMap((name) => clockFaults(event, name)),
    ...(event.hasProperty('url') && !URL.canParse(String(event.getFirstPropertyValue('url'))) ? ['url не полный'] : []),
    ...(alarms.length === (isCancelled ? 0 : 1) ? [] : [`напоминаний: ${alarms.length}`]),
    ...(alarms.every((alarm) => ['action', 'trigger', 'description'].every((name) => alarm.hasProperty(name)))
      ? []
      : ['напоминание неполное']),
  ];
}

/** Whether the file's own VTIMEZONE gives the instant that the clocks of the zone showed. */
function clockFaults(event: ICAL.Component, name: string): string[] {
  const property = event.getFirstProperty(name);
  const tzid = property?.getFirstParameter('tzid');
  if (!property || tzid === undefined) return [];
  const zone = event.parent?.getAllSubcomponents('vtimezone').find((one) => one.getFirstPropertyValue('tzid') === tzid);
  if (!zone) return [`пояс ${tzid} не описан`];
  const time = property.getFirstValue() as ICAL.Time;
  const moment = time.toString().slice(0, 16);
  time.zone = new ICAL.Timezone(zone);
  return time.toUnixTime() * 1000 === instantOf(moment, tzid as Zone) ? [] : [`${name}: пояс ${tzid} описан неверно`];
}
