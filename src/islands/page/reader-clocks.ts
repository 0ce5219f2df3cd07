import { inCentre, onReadersClocks } from '../../domain/text/readers-clocks.ts';

/** Adds the reader's own hour to each meeting whose clocks show another: «15:30 МСК, у вас 19:30». */
for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime*=T]')) {
  const { dateTime } = time;
  const ahead = -new Date(dateTime).getTimezoneOffset();
  const yours = onReadersClocks(dateTime, ahead);
  // Where the centre is, its hour stands there already.
  const isSaid = time.textContent?.includes(onReadersClocks(dateTime, ahead, inCentre) ?? '');
  if (yours !== undefined && !isSaid) time.append(`, ${yours}`);
}
