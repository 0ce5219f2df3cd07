import * as z from 'zod';
import { namesOf } from '../schemas/common.ts';
import { zones } from '../text/zone-names.ts';
import { dayIn, defaultZone } from '../text/zones.ts';

const zoneRule = z.object({ timezone: z.enum(namesOf(zones)) });

/**
 * The day by the calendar of the centre, `YYYY-MM-DD`: consents end and texts are due at its midnight. `written` is the
 * data of the settings as they stand in the file: an error in another field moves no midnight.
 */
export function centreDay(written: unknown, now: Date): string {
  return dayIn(now, zoneRule.safeParse(written).data?.timezone ?? defaultZone);
}
