import { upperFirst } from '../../text/case.ts';
import { calendarText } from '../../text/icalendar.ts';
import { type Plan, planName } from './plan.ts';

/** The days of a plan as a calendar file; undefined when it has none. `stamp` is the time of export. */
export function planCalendar(plan: Plan, stamp: Date, origin: string): string | undefined {
  const days = [
    ...plan.actions.map(({ id, by, kind, resource, evidence, href }) => ({
      id,
      day: by,
      summary: [upperFirst(kind), resource].filter(Boolean).join(': '),
      description: [evidence && `Чем подтвержу: ${evidence}`, href && origin + href].filter(Boolean).join('\n'),
    })),
    ...plan.meetings.map(({ id, on, about }) => ({ id, day: on, summary: 'Встреча с тьютором', description: about })),
    { id: `${plan.id}-goal`, day: plan.goalBy, summary: `Увижу: ${planName(plan)}`, description: plan.texts.question },
  ].filter(({ day }) => day !== '');
  if (days.length === 0) return undefined;
  const events = days.map(({ id, day, ...words }) => ({ uid: `${id}@tutor-centre`, start: day, end: day, ...words }));
  return calendarText({ name: planName(plan), events, stamp });
}
