import { withOffset, type Zone } from '../text/zones.ts';

/** What a meeting says of its time: local moments `YYYY-MM-DDTHH:MM`, in its own zone or in the centre's. */
interface MeetingTimes {
  readonly start: string;
  readonly end?: string | undefined;
  readonly timezone?: Zone | undefined;
}

const hour = 3_600_000;

/** The local moment at which a meeting ends. One without an end lasts an hour. */
export function localEnd({ start, end }: MeetingTimes): string {
  return end ?? new Date(Date.parse(`${start}Z`) + hour).toISOString().slice(0, 16);
}

/** When a meeting is over, in milliseconds since 1970. One without an end lasts an hour. `zone` is the centre's. */
export function endsAt({ start, end, timezone }: MeetingTimes, zone: Zone): number {
  const at = (moment: string) => Date.parse(withOffset(moment, timezone ?? zone));
  return end === undefined ? at(start) + hour : at(end);
}
