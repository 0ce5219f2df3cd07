import { onReadersClocks } from '../../domain/text/readers-clocks.ts';

/** Adds the reader's own hour to each meeting whose clocks show another: «15:30 МСК, у вас 19:30». */
for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime*=T]')) {
  const { dateTime } = time;
  const yours = onReadersClocks(dateTime, -new Date(dateTime).getTimezoneOffset());
  if (yours !== undefined) time.append(`, ${yours}`);
}
