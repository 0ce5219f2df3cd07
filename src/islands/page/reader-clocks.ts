import { onReadersClocks } from '../../domain/text/readers-clocks.ts';

/** Adds the reader's own hour to each meeting whose clocks show another: «15:30 МСК, у вас 19:30». */
for (const time of document.querySelectorAll<HTMLTimeElement>('time[datetime*=T]')) {
  const { dateTime } = time;
  const yours = onReadersClocks(dateTime, -new Date(dateTime).getTimezoneOffset());
  // Where the centre is, its hour stands there already.
  if (yours !== undefined && !time.textContent?.includes(yours.replace('у\u00A0вас', 'в\u00A0центре')))
    time.append(`, ${yours}`);
}
