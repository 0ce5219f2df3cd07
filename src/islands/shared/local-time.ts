import { onReadersClocks } from '../../domain/text/meeting-clocks.ts';
import type { Zone } from '../../domain/text/zone-names.ts';
import { defaultZone, localMoment, withOffset } from '../../domain/text/zones.ts';

/** This moment as the centre's clocks show it, `YYYY-MM-DDTHH:MM`; a page names its zone where that is not the default. */
export function localNow(): string {
  return localMoment(new Date(), centreZone());
}

/** A moment of the centre's clocks, `YYYY-MM-DDTHH:MM`, on this device's: «у вас 19:30»; undefined when they are alike. */
export function yourTime(moment: string): string | undefined {
  const written = withOffset(moment, centreZone());
  return onReadersClocks(written, -new Date(written).getTimezoneOffset());
}

const centreZone = () => (document.documentElement.dataset['timezone'] ?? defaultZone) as Zone;
