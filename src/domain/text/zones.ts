/** Time zones of Russia by their IANA names, with the word for «время московское». */
export const zones = {
  'Europe/Kaliningrad': 'калининградское',
  'Europe/Moscow': 'московское',
  'Europe/Samara': 'самарское',
  'Asia/Yekaterinburg': 'екатеринбургское',
  'Asia/Omsk': 'омское',
  'Asia/Krasnoyarsk': 'красноярское',
  'Asia/Irkutsk': 'иркутское',
  'Asia/Yakutsk': 'якутское',
  'Asia/Vladivostok': 'владивостокское',
  'Asia/Magadan': 'магаданское',
  'Asia/Kamchatka': 'камчатское',
} as const;

export type Zone = keyof typeof zones;

/** The zone of a centre whose settings name none. */
export const defaultZone: Zone = 'Europe/Moscow';

/** The local moment in a zone as `YYYY-MM-DDTHH:MM`, comparable with an event's start. */
export function localMoment(now: Date, zone: Zone): string {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const part = Object.fromEntries(format.formatToParts(now).map(({ type, value }) => [type, value]));
  return `${part['year']}-${part['month']}-${part['day']}T${part['hour']}:${part['minute']}`;
}

/** A local moment `YYYY-MM-DDTHH:MM` of a zone with its distance from UTC: `2026-11-21T15:00:00+03:00`. */
export function withOffset(moment: string, zone: Zone): string {
  const minutesAt = (time: number) => (Date.parse(`${localMoment(new Date(time), zone)}Z`) - time) / 60_000;
  const asUtc = Date.parse(`${moment}Z`);
  // The distance is that of the moment itself, which is the other one only at a change of clocks.
  const minutes = minutesAt(asUtc - minutesAt(asUtc) * 60_000);
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0');
  return `${moment}:00${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
}
