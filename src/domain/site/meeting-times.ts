import type { Zone } from '../text/zone-names.ts';
import { instantOf } from '../text/zones.ts';

/** What a meeting says of its time: local moments `YYYY-MM-DDTHH:MM`, in its own zone or in the centre's. */
interface MeetingTimes {
  readonly start: string;
  readonly end?: string | undefined;
  readonly timezone?: Zone | undefined;
}

const hour = 3_600_000;

/** The local moment at which a meeting ends. One without an end lasts an hour. */
export function localEnd({ start, end }: Omit<MeetingTimes, 'timezone'>): string {
  return end ?? new Date(Date.parse(`${start}Z`) + hour).toISOString().slice(0, 16);
}

/** When a meeting begins, in milliseconds since 1970. `zone` is the centre's. */
export function startsAt({ start, timezone }: MeetingTimes, zone: Zone): number {
  return instantOf(start, timezone ?? zone);
}

/** When a meeting is over, in milliseconds since 1970. One without an end lasts an hour. `zone` is the centre's. */
export function endsAt(meeting: MeetingTimes, zone: Zone): number {
  return instantOf(localEnd(meeting), meeting.timezone ?? zone);
}
