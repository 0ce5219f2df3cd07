import type { Zone } from '../../domain/text/zone-names.ts';
import { defaultZone, localMoment } from '../../domain/text/zones.ts';

/** This moment as the centre's clocks show it, `YYYY-MM-DDTHH:MM`; a page names its zone where that is not the default. */
export function localNow(): string {
  return localMoment(new Date(), (document.documentElement.dataset['timezone'] ?? defaultZone) as Zone);
}
